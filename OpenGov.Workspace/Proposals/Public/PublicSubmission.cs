using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals;

/// <summary>How a proposal came through the public form: that its author agreed, by which link they follow it, and whether the secretariat has looked at it.</summary>
/// <remarks>Nothing here says who the author is; the workspace keeps only the hash of the link's token.</remarks>
public sealed class PublicSubmission
{
    public const int LongestReason = 1_000;

    private PublicSubmission() { }

    public Guid ProposalId { get; private set; }
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>When it was received; the author agreed to its publication with it.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>Of the form: ar, fr or en.</summary>
    public string Language { get; private set; } = "ar";

    /// <summary>When the secretariat let the public see it; until then only the author and the committee do.</summary>
    public DateTime? LookedAt { get; private set; }

    /// <summary>When it was taken out of the register, by its author or as no proposal at all.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why the secretariat took it out; null when its author did.</summary>
    public string? SetAsideReason { get; private set; }
    public int Version { get; private set; }

    /// <param name="token">Goes into the author's link and is never seen again.</param>
    public static PublicSubmission Of(Guid proposalId, string token, string language, DateTime now) =>
        new() { ProposalId = proposalId, TokenHash = LinkToken.HashOf(token), ReceivedAt = now, Language = language, Version = 1 };

    public void LetSee(DateTime at)
    {
        LookedAt ??= at;
        Version++;
    }

    /// <param name="reason">Of the secretariat; null when the author takes it back.</param>
    public void End(string? reason, DateTime at)
    {
        if (EndedAt is null) (EndedAt, SetAsideReason) = (at, reason);
        Version++;
    }
}
