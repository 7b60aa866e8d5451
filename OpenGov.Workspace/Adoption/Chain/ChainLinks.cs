namespace OpenGov.Workspace.Adoption;

/// <summary>Where the steps of a chain are read, in the workspace or by the public.</summary>
public sealed record ChainLinks(int Plan, bool Public)
{
    private string At => Public ? $"/public/plans/{Plan}" : $"/plans/{Plan}";

    public string Chain(ChainPlace place) => $"{At}/chain/{place.Address}";
    public string Commitment(int number) => Chain(new ChainPlace(ChainEnd.Commitment, number));
    public string Proposal(int number) => $"{At}/proposals/{number}";
    public string ProposalsOf(int commitment) => $"{At}/proposals?commitment={commitment}";
    public string CommentsOn(int commitment) => Public ? $"{At}/consultation/comments?card={commitment}" : $"{At}/consultation?card={commitment}#comments";

    /// <returns>Null for a step that was not reached.</returns>
    public string? Of(ChainStep step) => step.State is not StepState.Reached ? null : step.Stage switch
    {
        ChainStage.Session => $"{At}/sessions{(step.HasPage ? $"/{step.Number}" : "")}",
        ChainStage.Problem => Public ? $"{At}/sessions{(step.HasPage ? $"/{step.Within}" : "")}" : $"{At}/sessions/{step.Within}{(step.HasPage ? "/minutes" : "")}",
        ChainStage.Proposal or ChainStage.Disposition => $"{At}/proposals/{step.Number}",
        ChainStage.Commitment => Public ? $"{At}/commitments{(step.HasPage ? $"/{step.Number}" : "")}" : $"{At}/cards{(step.HasPage ? $"/{step.Number}" : "")}",
        ChainStage.Consultation => $"{At}/consultation",
        ChainStage.Comment => Public
            ? step.HasPage ? $"{At}/consultation/comments?card={step.Card}{(step.ListPage > 1 ? $"&page={step.ListPage}" : "")}#c{step.Number}" : $"{At}/consultation"
            : $"{At}/consultation/{step.Within}/comments/{step.Number}",
        _ => Public ? $"{At}/adopted?edition={step.Number}{(step.Within is { } card ? $"#card-{card}" : "")}" : $"{At}/adoption#edition-{step.Number}",
    };
}
