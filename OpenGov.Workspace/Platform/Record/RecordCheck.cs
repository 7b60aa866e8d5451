using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>Follows the chain line by line and stops at the first that is wrong.</summary>
internal sealed class RecordCheck(IEnumerable<RecordCheckpoint> checkpoints, IReadOnlyDictionary<string, string> publicKeys)
{
    private static readonly byte[] Redaction = Encoding.UTF8.GetBytes(RedactEntry.Action);

    private readonly Queue<RecordCheckpoint> _checkpoints = new(checkpoints.OrderBy(c => c.Size));
    private readonly SortedSet<long> _redacted = [];
    private long _seq;
    private readonly byte[] _head = [.. RecordChain.Start];
    private int _agreed;
    private long? _firstBad;

    public RecordFault? Fault { get; private set; }

    public void Next(in StoredLine line)
    {
        if (_seq == 0) CompareCheckpoints();
        if (Fault is not null) return;

        if (WrongWith(line) is { } fault)
        {
            Stop(fault, _seq + 1);
            return;
        }

        _seq++;
        line.Hash.CopyTo(_head);
        if (!line.HasPayload) _redacted.Add(line.Seq);
        else if (line.Action.SequenceEqual(Redaction)) _redacted.Remove(EntryNamedIn(line.Payload));
        CompareCheckpoints();
    }

    public void Unreadable() => Stop(RecordFault.Unreadable, _seq + 1);

    /// <param name="indexed">The last line that the index by subject knows of.</param>
    public RecordProof End(long indexed)
    {
        if (_seq == 0) CompareCheckpoints();
        if (Fault is null && (_checkpoints.Count > 0 || indexed > _seq)) Stop(RecordFault.Missing, _seq + 1);
        if (Fault is null && _redacted.Count > 0) Stop(RecordFault.DetailsTakenSilently, _redacted.Min);
        return new RecordProof(_seq, _head, _agreed, Fault, _firstBad);
    }

    private RecordFault? WrongWith(in StoredLine line)
    {
        if (line.Seq != _seq + 1) return RecordFault.Missing;
        if (!line.Prev.SequenceEqual(_head)) return RecordFault.DoesNotFollow;

        Span<byte> made = stackalloc byte[RecordChain.HashLength];
        RecordChain.Hash(line, made);
        if (!made.SequenceEqual(line.Hash)) return RecordFault.Changed;
        if (!line.HasPayload && !line.HasSalt) return null;

        RecordChain.Commit(line.Salt, line.Payload, made);
        return line.HasPayload && line.HasSalt && made.SequenceEqual(line.PayloadCommit) ? null : RecordFault.DetailsChanged;
    }

    private void CompareCheckpoints()
    {
        while (Fault is null && _checkpoints.TryPeek(out var checkpoint) && checkpoint.Size <= _seq)
        {
            _checkpoints.Dequeue();
            if (!checkpoint.HeadHash.AsSpan().SequenceEqual(_head)) Stop(RecordFault.NotAsSigned, checkpoint.Size);
            else if (!IsSigned(checkpoint)) Stop(RecordFault.SignatureWrong, checkpoint.Size);
            else _agreed++;
        }
    }

    private bool IsSigned(RecordCheckpoint checkpoint)
    {
        if (!publicKeys.TryGetValue(checkpoint.KeyId, out var pem)) return false;

        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return RecordKey.IdOf(key) == checkpoint.KeyId
            && key.VerifyData(RecordChain.CheckpointBody(checkpoint.Size, checkpoint.HeadHash), checkpoint.Signature, HashAlgorithmName.SHA256);
    }

    private static long EntryNamedIn(ReadOnlySpan<byte> payload)
    {
        using var json = JsonDocument.Parse(payload.ToArray());
        return json.RootElement.TryGetProperty("entry", out var entry) && entry.TryGetInt64(out var seq) ? seq : 0;
    }

    private void Stop(RecordFault fault, long seq) => (Fault, _firstBad) = (fault, seq);
}
