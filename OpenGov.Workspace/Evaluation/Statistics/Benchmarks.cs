namespace OpenGov.Workspace.Evaluation;

/// <summary>What alpha says of the points of a criterion, by Krippendorff's benchmarks.</summary>
public enum AgreementVerdict
{
    /// <summary>Fewer than <see cref="Benchmarks.FewestPairs"/> proposals have points of both sides.</summary>
    TooFewToTell,

    /// <summary>All points are equal: whether the criterion tells proposals apart cannot be seen.</summary>
    NoVariation,

    /// <summary>0 or less: the sides agree no more than two people who do not read the proposals.</summary>
    NoBetterThanChance,

    /// <summary>Below 0.667: not to be relied on before the sides have talked about what the points mean.</summary>
    NotReliable,

    /// <summary>From 0.667: good for tentative conclusions.</summary>
    Tentative,

    /// <summary>From 0.800: reliable.</summary>
    Reliable,
}

/// <summary>The words that Landis and Koch gave to values of kappa in 1977; for orientation, they are a convention without proof.</summary>
public enum KappaWord { Poor, Slight, Fair, Moderate, Substantial, AlmostPerfect }

/// <summary>Published benchmarks for measures of agreement.</summary>
public static class Benchmarks
{
    /// <summary>Below ten proposals one of them moves each figure by more than a tenth, and intervals say nothing.</summary>
    public const int FewestPairs = 10;

    /// <summary>Krippendorff, "Content analysis", 2004, pp. 241–243.</summary>
    public const double Tentative = .667, Reliable = .800;

    /// <summary>Pairs from which the usual theory of weighted kappa holds: 2 × points² (Cicchetti 1981).</summary>
    public static int EnoughPairs(int points) => 2 * points * points;

    /// <param name="alpha">Null where it is not defined.</param>
    public static AgreementVerdict Of(double? alpha, int pairs) => (alpha, pairs) switch
    {
        (_, < FewestPairs) => AgreementVerdict.TooFewToTell,
        (null, _) => AgreementVerdict.NoVariation,
        ( <= 0, _) => AgreementVerdict.NoBetterThanChance,
        ( < Tentative, _) => AgreementVerdict.NotReliable,
        ( < Reliable, _) => AgreementVerdict.Tentative,
        _ => AgreementVerdict.Reliable,
    };

    /// <summary>Landis and Koch, Biometrics 33, 1977, p. 165.</summary>
    public static KappaWord WordFor(double kappa) => kappa switch
    {
        < 0 => KappaWord.Poor,
        <= .20 => KappaWord.Slight,
        <= .40 => KappaWord.Fair,
        <= .60 => KappaWord.Moderate,
        <= .80 => KappaWord.Substantial,
        _ => KappaWord.AlmostPerfect,
    };
}
