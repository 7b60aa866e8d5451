using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals;

/// <summary>Who made a proposal and how to reach them: the secretariat's eyes only, never exported.</summary>
public sealed class ProposalAuthor(Guid proposalId, string? name, string? contact)
{
    public const int Longest = 200;

    public Guid ProposalId { get; private set; } = proposalId;
    public string? Name { get; private set; } = name;
    public string? Contact { get; private set; } = contact;
}

/// <summary>A body that a proposal concerns, as said when it was entered or since.</summary>
public sealed class ConcernedBody(Guid proposalId, Guid bodyId)
{
    public Guid ProposalId { get; private set; } = proposalId;
    public Guid BodyId { get; private set; } = bodyId;
}

public enum LinkKind { MergedInto, SplitInto }

/// <summary>A step in a proposal's lineage, readable from both ends.</summary>
public sealed class ProposalLink(Guid fromId, Guid toId, LinkKind kind, DateTime at)
{
    public Guid FromId { get; private set; } = fromId;
    public Guid ToId { get; private set; } = toId;
    public LinkKind Kind { get; private set; } = kind;
    public DateTime At { get; private set; } = at;
}

public enum HandOverAnswer { CanBeIncluded, CannotBeIncluded, AlreadyDone, NotOurRemit, NeedsDiscussion }

/// <summary>An accepted proposal put before an institution concerned, and what the institution answered.</summary>
public sealed class HandOver
{
    private HandOver() { }

    public HandOver(Guid proposalId, Guid bodyId, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (ProposalId, BodyId, At) = (proposalId, bodyId, at);
    }

    public Guid Id { get; private set; }
    public Guid ProposalId { get; private set; }
    public Guid BodyId { get; private set; }
    public DateTime At { get; private set; }
    public HandOverAnswer? Answer { get; private set; }
    public string? AnswerText { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public int Version { get; private set; }

    public Result Respond(HandOverAnswer answer, string text, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(text)) return ProposalsRefusals.ReasonMissing;
        (Answer, AnswerText, AnsweredAt) = (answer, text.Trim(), at);
        Version++;
        return Result.Done;
    }
}

/// <summary>A file that came with a proposal; its bytes lie in the data folder under a random name.</summary>
public sealed class Attachment
{
    private Attachment() { }

    public Attachment(Guid proposalId, string fileName, string mediaType, long size, string sha256, string keptAs)
    {
        Id = Guid.CreateVersion7();
        (ProposalId, FileName, MediaType, Size, Sha256, KeptAs) = (proposalId, fileName, mediaType, size, sha256, keptAs);
    }

    public Guid Id { get; private set; }
    public Guid ProposalId { get; private set; }
    public string FileName { get; private set; } = "";
    public string MediaType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }
    public string Sha256 { get; private set; } = "";

    /// <summary>The random name of its bytes in the data folder.</summary>
    public string KeptAs { get; private set; } = "";
}
