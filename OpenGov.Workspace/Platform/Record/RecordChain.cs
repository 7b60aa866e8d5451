using System.Buffers.Binary;
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

    public static byte[] Commit(byte[] salt, byte[] payload) => SHA256.HashData([0x01, .. salt, .. payload]);

    public static byte[] Hash(
        byte[] prev, long seq, DateTime at, Guid? actorId, string actorRole, string action, Guid subjectId, Guid? planId, byte[] payloadCommit)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0x00]);
        hash.AppendData(prev);
        Append(hash, Invariant(seq));
        Append(hash, Invariant(at.Ticks));
        Append(hash, Encoding.UTF8.GetBytes(actorId?.ToString() ?? ""));
        Append(hash, Encoding.UTF8.GetBytes(actorRole));
        Append(hash, Encoding.UTF8.GetBytes(action));
        Append(hash, Encoding.UTF8.GetBytes(subjectId.ToString()));
        Append(hash, Encoding.UTF8.GetBytes(planId?.ToString() ?? ""));
        Append(hash, payloadCommit);
        return hash.GetHashAndReset();
    }

    public static byte[] Hash(RecordEntry entry) => Hash(
        entry.Prev, entry.Seq, entry.At, entry.ActorId, entry.ActorRole, entry.Action, entry.SubjectId, entry.PlanId, entry.PayloadCommit);

    /// <summary>What a checkpoint signs: origin, size and head hash, a line each.</summary>
    public static byte[] CheckpointBody(long size, byte[] headHash) =>
        Encoding.UTF8.GetBytes($"opengov.workspace/record\n{size}\n{Convert.ToBase64String(headHash)}\n");

    private static byte[] Invariant(long number) => Encoding.UTF8.GetBytes(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void Append(IncrementalHash hash, byte[] field)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
        hash.AppendData(length);
        hash.AppendData(field);
    }
}
