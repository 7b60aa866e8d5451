using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Adoption;

/// <summary>What is wrong with what was adopted or said.</summary>
public enum AdoptionFault { OtherText, OtherWhole, OtherRecord, OtherComment, OtherAnswer }

/// <param name="Number">Of the adoption or the comment that is wrong.</param>
public sealed record AdoptionProof(int Adoptions, int Comments, AdoptionFault? Fault = null, int Number = 0)
{
    public bool IsSound => Fault is null;
}

/// <summary>Reading: are the adopted plans and the public's comments what the record says they were when they were signed, sent and answered?</summary>
public sealed class VerifyAdoption(Store store)
{
    public Task<Result<AdoptionProof>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<AdoptionProof>(this, actor, async (db, _) =>
        {
            await using var moment = await db.OneMomentAsync(cancel);
            var adoptions = await db.PlanAdoptions.AsNoTracking().Include(one => one.Cards).OrderBy(one => one.PreparedAt).ToListAsync(cancel);
            foreach (var adoption in adoptions)
                if (await FaultOfAsync(db, adoption, cancel) is { } fault) return new AdoptionProof(adoptions.Count, 0, fault, adoption.Number);

            foreach (var shown in await db.Set<ConsultedCard>().AsNoTracking().ToListAsync(cancel))
                if (Fingerprint.Of(shown.Document) != shown.Hash) return new AdoptionProof(adoptions.Count, 0, AdoptionFault.OtherText, shown.Number);

            var sent = await HashesAsync(db, typeof(SendComment), cancel);
            var answered = await HashesAsync(db, typeof(AnswerComment), cancel);
            var (comments, missing) = (0, sent.Keys.ToHashSet());
            await foreach (var comment in db.PublicComments.AsNoTracking().OrderBy(one => one.Id).AsAsyncEnumerable().WithCancellation(cancel))
            {
                comments++;
                missing.Remove(comment.Id);
                var matter = new CommentMatter(comment.Text, comment.CardId, comment.Section, comment.Quote);
                if (matter.Hash(comment.Number) != comment.Hash || sent.GetValueOrDefault(comment.Id, comment.Hash) != comment.Hash)
                    return new AdoptionProof(adoptions.Count, comments, AdoptionFault.OtherComment, comment.Number);
                if (comment.IsAnswered && answered.TryGetValue(comment.Id, out var hash) && hash != AnswerText.HashOf(comment))
                    return new AdoptionProof(adoptions.Count, comments, AdoptionFault.OtherAnswer, comment.Number);
            }

            return missing.Count == 0 ? new AdoptionProof(adoptions.Count, comments) : new AdoptionProof(adoptions.Count, comments, AdoptionFault.OtherComment);
        }, cancel);

    private static async Task<AdoptionFault?> FaultOfAsync(WorkspaceDbContext db, PlanAdoption adoption, CancellationToken cancel)
    {
        if (adoption.Cards.Any(card => Fingerprint.Of(card.Document) != card.Hash)) return AdoptionFault.OtherText;
        var plan = await db.Plans.Where(one => one.Id == adoption.PlanId).Select(one => one.Number).SingleAsync(cancel);
        var whole = new WholePlan(plan, adoption.Reason, [.. adoption.Cards.OrderBy(card => card.Number)
            .Select(card => new CardOfWhole(card.CardId, card.CommitmentId, card.Number, card.Review, card.Revision, card.Hash, card.Document))]);
        if (whole.Content != adoption.Content || whole.Hash != adoption.Hash) return AdoptionFault.OtherWhole;

        // Each signature has its line, by the same account, on the same hash.
        var action = AuthorizationMatrix.NameOf(typeof(SignAdoption));
        var lines = await db.Record.Where(entry => entry.SubjectId == adoption.Id && entry.Action == action).Select(entry => new { entry.ActorId, entry.Payload }).ToListAsync(cancel);
        foreach (var side in Sides.Both)
        {
            if (adoption.Signatures.By(side) is not { } account) continue;
            var line = lines.Find(one => one.ActorId == account);
            if (line is null || (line.Payload is { } payload && HashIn(payload) != adoption.Hash)) return AdoptionFault.OtherRecord;
        }

        return adoption.IsAdopted && !adoption.Signatures.Complete ? AdoptionFault.OtherRecord : null;
    }

    /// <summary>What the record last named of each subject; a line whose details were taken out names nothing.</summary>
    private static async Task<Dictionary<Guid, string>> HashesAsync(WorkspaceDbContext db, Type useCase, CancellationToken cancel)
    {
        var action = AuthorizationMatrix.NameOf(useCase);
        var lines = await db.Record.Where(entry => entry.Action == action && entry.Payload != null).OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.SubjectId, entry.Payload }).ToListAsync(cancel);
        var hashes = new Dictionary<Guid, string>();
        foreach (var line in lines) hashes[line.SubjectId] = HashIn(line.Payload!);
        return hashes;
    }

    private static string HashIn(byte[] payload)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.GetProperty("hash").GetString()!;
    }

    /// <summary>For the operator's <c>verify</c>.</summary>
    internal static FurtherProof Further { get; } = new(async (services, actor, cancel) =>
    {
        var read = await services.GetRequiredService<VerifyAdoption>().ReadAsync(actor, cancel);
        if (read.Value is not { } proof) return read.Refusal!;
        return proof.IsSound
            ? new ProofLine(true, $"sound adoptions={proof.Adoptions} comments={proof.Comments}", "Adoption.Verify.Sound", proof.Adoptions, proof.Comments)
            : new ProofLine(false, $"broken adoption number={proof.Number} fault={proof.Fault}", $"Adoption.Verify.{proof.Fault}", proof.Number);
    });
}
