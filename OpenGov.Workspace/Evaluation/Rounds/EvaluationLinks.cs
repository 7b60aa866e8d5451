namespace OpenGov.Workspace.Evaluation;

/// <summary>Where the pages about a plan's scoring are.</summary>
public sealed record EvaluationLinks(int Plan)
{
    public string Overview => $"/plans/{Plan}/evaluation";
    public string Round(int round) => $"{Overview}/rounds/{round}";
    public string Score(int round) => $"{Round(round)}/score";
    public string Score(int round, int proposal) => $"{Score(round)}/{proposal}";
    public string Meeting(int round) => $"{Round(round)}/meeting";
    public string Committee(int round) => $"{Round(round)}/committee";
    public string Ranking(int round) => $"{Round(round)}/ranking";
    public string Grid(int grid) => $"{Overview}/grids/{grid}";
    public string Proposal(int number) => $"/plans/{Plan}/proposals/{number}";

    /// <param name="pair">Only this pair's proposals.</param>
    public string Proposals(int round, int? pair, int page) =>
        $"{Round(round)}?{(pair is { } one ? $"pair={one}&" : "")}page={page}#proposals";
}
