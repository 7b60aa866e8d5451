namespace OpenGov.Workspace.Evaluation;

/// <summary>A proposal under weights near the adopted ones, and under any.</summary>
public sealed record UnderOtherWeights(Acceptability Around, Acceptability Any)
{
    private const double Rarely = .05;

    /// <summary>Whether its selection hangs on the weights: neither nearly always nor nearly never selected.</summary>
    public bool Hangs => Share(Around) || Share(Any);

    private static bool Share(Acceptability found) => found.SelectedShare is > Rarely and < 1 - Rarely;
}
