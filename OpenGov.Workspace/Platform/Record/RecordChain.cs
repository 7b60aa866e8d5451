using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>How the record's lines are hashed. Changing anything here breaks every record already kept.</summary>
/// <remarks>
/// commit = SHA-256(0x01 ‖ salt ‖ payload); hash = SHA-256(0x00 ‖ previous hash ‖ fields), each field preceded by
/// its length in four bytes, big-endian: seq, at (UTC, ticks), actor, role, action, subject, plan, commit.
/// </remarks>
public static class RecordChain
{
    public static readonly byte[] Start = new byte[32];

    /// <summary>Of SHA-256, in bytes.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>Longer than nearly every line; what is longer is not put on the stack, whatever somebody wrote into the database.</summary>
    private const int Usual = 1024;

    public static byte[] Commit(byte[] salt, byte[] payload)
    {
        var commit = new byte[HashLength];
        Commit(salt, payload, commit);
        return commit;
    }

    public static byte[] Hash(
        byte[] prev, long seq, DateTime at, Guid? actorId, string actorRole, string action, Guid subjectId, Guid? planId, byte[] payloadCommit)
    {
        var hash = new byte[HashLength];
        Hash(
            new StoredLine
            {
                Seq = seq,
                At = at,
                ActorId = actorId,
                ActorRole = Encoding.UTF8.GetBytes(actorRole),
                Action = Encoding.UTF8.GetBytes(action),
                SubjectId = subjectId,
                PlanId = planId,
                PayloadCommit = payloadCommit,
                Prev = prev,
            },
            hash);
        return hash;
    }

    public static byte[] Hash(RecordEntry entry) => Hash(
        entry.Prev, entry.Seq, entry.At, entry.ActorId, entry.ActorRole, entry.Action, entry.SubjectId, entry.PlanId, entry.PayloadCommit);

    internal static void Commit(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload, Span<byte> commit)
    {
        var length = 1 + salt.Length + payload.Length;
        var bytes = length > Usual ? new byte[length] : stackalloc byte[length];
        bytes[0] = 0x01;
        salt.CopyTo(bytes[1..]);
        payload.CopyTo(bytes[(1 + salt.Length)..]);
        SHA256.HashData(bytes, commit);
    }

    internal static void Hash(in StoredLine line, Span<byte> hash)
    {
        // Two numbers of at most 20 digits, three ids of 36, and the lengths of eight fields.
        var most = 1 + line.Prev.Length + (2 * 20) + (3 * 36) + (8 * 4) + line.ActorRole.Length + line.Action.Length + line.PayloadCommit.Length;
        var bytes = most > Usual ? new byte[most] : stackalloc byte[most];
        bytes[0] = 0x00;
        line.Prev.CopyTo(bytes[1..]);
        var end = 1 + line.Prev.Length;
        Append(bytes, ref end, line.Seq);
        Append(bytes, ref end, line.At.Ticks);
        Append(bytes, ref end, line.ActorId);
        Append(bytes, ref end, line.ActorRole);
        Append(bytes, ref end, line.Action);
        Append(bytes, ref end, line.SubjectId);
        Append(bytes, ref end, line.PlanId);
        Append(bytes, ref end, line.PayloadCommit);
        SHA256.HashData(bytes[..end], hash);
    }

    /// <summary>What a checkpoint signs: origin, size and head hash, a line each.</summary>
    public static byte[] CheckpointBody(long size, byte[] headHash) =>
        Encoding.UTF8.GetBytes($"opengov.workspace/record\n{size}\n{Convert.ToBase64String(headHash)}\n");

    private static void Append(Span<byte> bytes, ref int end, long number)
    {
        number.TryFormat(bytes[(end + 4)..], out var length, default, CultureInfo.InvariantCulture);
        Field(bytes, ref end, length);
    }

    private static void Append(Span<byte> bytes, ref int end, Guid? id)
    {
        var length = 0;
        id?.TryFormat(bytes[(end + 4)..], out length);
        Field(bytes, ref end, length);
    }

    private static void Append(Span<byte> bytes, ref int end, ReadOnlySpan<byte> value)
    {
        value.CopyTo(bytes[(end + 4)..]);
        Field(bytes, ref end, value.Length);
    }

    /// <summary>Writes the length of a field before its bytes.</summary>
    private static void Field(Span<byte> bytes, ref int end, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes[end..], length);
        end += 4 + length;
    }
}
