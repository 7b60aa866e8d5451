namespace OpenGov.Workspace.Evaluation;

/// <summary>What somebody is writing about a score, kept while they look at another one and whatever is refused.</summary>
public sealed class SettlingDraft
{
    public int? Points { get; set; }
    public string Reason { get; set; } = "";
    public string SentReason { get; set; } = "";
    public string Remark { get; set; } = "";
}
