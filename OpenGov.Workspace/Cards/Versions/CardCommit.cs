using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Workspace.Cards;

/// <summary>Edit: typed in an editor. Restore: taken back from an earlier version. Revise: written by a use-case. Migrate: taken over into a new schema.</summary>
public enum CommitKind { Edit, Restore, Revise, Migrate }

/// <summary>Some steps of a card, entered together by one person: a line of the card's log, never changed.</summary>
public sealed class CardCommit
{
    private CardCommit() { }

    public CardCommit(Guid cardId, int revision, int epoch, Guid clientId, int sequence, Guid? accountId, DateTime at, CommitKind kind, string steps)
    {
        (CardId, Revision, Epoch, ClientId, Sequence) = (cardId, revision, epoch, clientId, sequence);
        (AccountId, At, Kind, Steps) = (accountId, at, kind, steps);
    }

    public Guid CardId { get; private set; }

    /// <summary>1, 2, 3 … within its card, without a gap.</summary>
    public int Revision { get; private set; }
    public int Epoch { get; private set; }

    /// <summary>Made anew each time an editor opens; with <see cref="Sequence"/> it tells a submission sent twice.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>1, 2, 3 … of that editor.</summary>
    public int Sequence { get; private set; }

    /// <summary>Null: the program itself.</summary>
    public Guid? AccountId { get; private set; }
    public DateTime At { get; private set; }
    public CommitKind Kind { get; private set; }

    /// <summary>JSON array of the steps as they were applied, in canonical writing; empty when nothing of a submission had a place any more.</summary>
    public string Steps { get; private set; } = "";

    /// <summary>JSON array of the places in the submission of the steps that were kept; null when all were.</summary>
    public string? Kept { get; init; }

    /// <summary>JSON array of arrays: places in <see cref="Steps"/> that are one move, so that moved text stays its author's.</summary>
    public string? Groups { get; init; }

    /// <summary>SHA-256 over the one before and everything above: the card's log cannot be changed unseen.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>What the first commit of a card follows.</summary>
    public static readonly byte[] Beginning = new byte[SHA256.HashSizeInBytes];

    /// <summary>As it was read from the log, with the hash it has there.</summary>
    internal static CardCommit Stored(CardCommit commit, byte[] hash)
    {
        commit.Hash = hash;
        return commit;
    }

    public void Follow(byte[] previous) => Hash = HashAfter(previous);

    /// <summary>For checking the log: the hash it must have.</summary>
    public byte[] HashAfter(ReadOnlySpan<byte> previous)
    {
        Span<byte> fields = stackalloc byte[1 + 16 + 4 + 4 + 16 + 4 + 16 + 8 + 4];
        fields[0] = 2;   // tells it from a line of the committee's record
        CardId.TryWriteBytes(fields[1..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(fields[17..], Revision);
        BinaryPrimitives.WriteInt32BigEndian(fields[21..], Epoch);
        ClientId.TryWriteBytes(fields[25..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(fields[41..], Sequence);
        (AccountId ?? Guid.Empty).TryWriteBytes(fields[45..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(fields[61..], new DateTimeOffset(At).ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt32BigEndian(fields[69..], (int)Kind);
        var hashed = new ArrayBufferWriter<byte>(previous.Length + fields.Length + 12 + Encoding.UTF8.GetMaxByteCount(Steps.Length));
        hashed.Write(previous);
        hashed.Write(fields);
        foreach (var text in (ReadOnlySpan<string>)[Steps, Kept ?? "", Groups ?? ""])
        {
            BinaryPrimitives.WriteInt32BigEndian(hashed.GetSpan(4), Encoding.UTF8.GetByteCount(text));
            hashed.Advance(4);
            Encoding.UTF8.GetBytes(text, hashed);
        }

        return SHA256.HashData(hashed.WrittenSpan);
    }
}
