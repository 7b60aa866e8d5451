using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals;

/// <summary>Every "no" to what the public sends.</summary>
public static class PublicProposalsRefusals
{
    public static readonly Refusal NotCollecting = new("PublicProposals.NotCollecting");
    public static readonly Refusal ConsentMissing = new("PublicProposals.ConsentMissing");

    /// <summary>{0}: the fewest characters.</summary>
    public static readonly Refusal TextTooShort = new("PublicProposals.TextTooShort");

    /// <summary>Never given out, or its proposal is gone: one answer for both.</summary>
    public static readonly Refusal LinkUnknown = new("PublicProposals.LinkUnknown");
    public static readonly Refusal AlreadyDecided = new("PublicProposals.AlreadyDecided");
    public static readonly Refusal SureMissing = new("PublicProposals.SureMissing");
    public static readonly Refusal AlreadySeen = new("PublicProposals.AlreadySeen");

    public static readonly Refusal FileMissing = new("PublicProposals.FileMissing");
}
