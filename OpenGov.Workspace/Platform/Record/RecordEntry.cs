namespace OpenGov.Workspace.Platform.Record;

/// <summary>One line of the record: who did what to what, when, chained to the line before.</summary>
public sealed class RecordEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Seq { get; init; }
    public DateTime At { get; init; }

    /// <summary>The account, or null for the public, the command line and the program itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The capacity in which the actor was heard, as in the authorization matrix.</summary>
    public required string ActorRole { get; init; }

    /// <summary><c>Folder.UseCase</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, first of <see cref="RecordSubject"/>s.</summary>
    public Guid SubjectId { get; init; }
    public Guid? PlanId { get; init; }

    /// <summary>Details as UTF-8 JSON, kept as the very bytes that were hashed; null once redacted.</summary>
    public byte[]? Payload { get; set; }

    /// <summary>32 random bytes, so that a redacted payload cannot be guessed from <see cref="PayloadCommit"/>.</summary>
    public byte[]? Salt { get; set; }
    public required byte[] PayloadCommit { get; init; }
    public required byte[] Prev { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>An index of the record by what its entries are about; not part of the chain.</summary>
public sealed class RecordSubject
{
    public long Seq { get; init; }
    public Guid SubjectId { get; init; }
}

/// <summary>The state of the record at one moment, signed with the workspace's key and given out.</summary>
/// <remarks>Copies outside the workspace (report footers, the public page) are what keeps its operator from rewriting it.</remarks>
public sealed class RecordCheckpoint
{
    /// <summary>Number of entries covered.</summary>
    public long Size { get; init; }
    public DateTime At { get; init; }
    public required byte[] HeadHash { get; init; }

    /// <summary>ECDSA P-256 over <see cref="RecordChain.CheckpointBody"/>.</summary>
    public required byte[] Signature { get; init; }

    /// <summary>First 8 bytes of SHA-256 of the public key, in hexadecimal.</summary>
    public required string KeyId { get; init; }
}
