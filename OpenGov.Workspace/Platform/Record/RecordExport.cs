using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>The record as lines of JSON that anybody can check without the workspace (<c>scripts/verify-record.py</c>).</summary>
/// <remarks>
/// The details of a line are given to those who may see them on the page; for others the commitment to them stands in
/// their place, and the chain can be checked all the same.
/// </remarks>
public sealed class RecordExport(Store store, Database database, RecordKey key)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The lines, one JSON object each; read while they are being written out.</returns>
    public Task<Result<IAsyncEnumerable<string>>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync(this, actor, (_, rights) =>
            Task.FromResult(new Result<IAsyncEnumerable<string>>(LinesAsync(rights, cancel), null)), cancel);

    private async IAsyncEnumerable<string> LinesAsync(Rights rights, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var db = database.Reader();
        yield return JsonSerializer.Serialize(new { format = "opengov.workspace/record", version = 1 }, Json);
        foreach (var (keyId, pem) in key.PublicKeys()) yield return JsonSerializer.Serialize(new { keyId, pem }, Json);

        await foreach (var line in db.Record.OrderBy(e => e.Seq).AsAsyncEnumerable().WithCancellation(cancel))
            yield return Line(line, RecordList.Shows(rights, line));

        var checkpoints = await db.RecordCheckpoints.OrderBy(c => c.Size).ToListAsync(cancel);
        foreach (var checkpoint in checkpoints)
            yield return JsonSerializer.Serialize(new
            {
                checkpoint = new { checkpoint.Size, checkpoint.At, head = checkpoint.HeadHash, checkpoint.KeyId, checkpoint.Signature },
            }, Json);
    }

    private static string Line(RecordEntry line, bool withDetails) => JsonSerializer.Serialize(new
    {
        line.Seq,
        line.At,
        line.At.Ticks,
        actor = line.ActorId,
        role = line.ActorRole,
        line.Action,
        subject = line.SubjectId,
        plan = line.PlanId,
        payload = withDetails && line.Payload is { } details ? Encoding.UTF8.GetString(details) : null,
        salt = withDetails ? line.Salt : null,
        commit = line.PayloadCommit,
        line.Prev,
        line.Hash,
    }, Json);
}
