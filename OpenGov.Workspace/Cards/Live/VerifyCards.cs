using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>What is wrong with a card's log.</summary>
/// <remarks>Missing: a number is left out. Changed: a commit is not what it was. Other: the log leads to another text than was kept, signed or recorded.</remarks>
public enum CardFault { Missing, Changed, OtherSnapshot, OtherReview, OtherRecord }

/// <param name="Fault">Null: all logs are sound.</param>
/// <param name="Card">The plan and commitment of the first card that is not.</param>
/// <param name="Revision">Where in it.</param>
public sealed record CardsProof(int Cards, int Commits, CardFault? Fault = null, (int Plan, int Commitment) Card = default, int Revision = 0);

/// <summary>Walks the log of every card from its beginning: it must be whole and lead to every text that was kept, signed or named in the record.</summary>
public sealed class VerifyCards(Store store)
{
    public Task<Result<CardsProof>> ReadAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<CardsProof>(this, actor, async (db, _) =>
        {
            await using var moment = await db.OneMomentAsync(cancel);   // what is written meanwhile is for the next time
            var cards = await (
                from card in db.CommitmentCards
                join plan in db.Plans on card.PlanId equals plan.Id
                join commitment in db.Commitments on card.CommitmentId equals commitment.Id
                orderby plan.Number, commitment.Number
                select new { card.Id, Plan = plan.Number, Commitment = commitment.Number }).ToListAsync(cancel);
            var commits = 0;
            foreach (var card in cards)
            {
                var (fault, revision) = await WalkAsync(db, card.Id, cancel);
                if (fault is not null) return new CardsProof(cards.Count, commits + revision, fault, (card.Plan, card.Commitment), revision);
                commits += revision;
            }

            return new CardsProof(cards.Count, commits);
        }, cancel);

    /// <returns>The first fault and where it is, or the last revision.</returns>
    private static async Task<(CardFault? Fault, int Revision)> WalkAsync(WorkspaceDbContext db, Guid cardId, CancellationToken cancel)
    {
        var opening = await db.CardSnapshots.SingleOrDefaultAsync(s => s.CardId == cardId && s.Revision == 0, cancel);
        if (opening is null) return (CardFault.Missing, 0);
        var version = CardVersion.Of(opening);
        if (!version.Head.AsSpan().SequenceEqual(CardCommit.Beginning)) return (CardFault.OtherSnapshot, 0);

        var snapshots = await db.CardSnapshots.Where(s => s.CardId == cardId && s.Revision > 0).Select(s => s.Revision).ToHashSetAsync(cancel);
        var reviews = (await db.CardReviews.Where(r => r.CardId == cardId).Select(r => new { r.Revision, r.Document, r.Hash }).ToListAsync(cancel))
            .ToLookup(r => r.Revision, r => (r.Document, r.Hash));
        var recorded = await RecordedAsync(db, cardId, cancel);
        var newest = snapshots.Concat(reviews.Select(r => r.Key)).Concat(recorded.Keys).DefaultIfEmpty(0).Max();

        if (reviews[0].Any(review => !Is(review, version))) return (CardFault.OtherReview, 0);
        for (var page = await PageAsync(db, cardId, 0, cancel); page.Count > 0; page = await PageAsync(db, cardId, version.Revision, cancel))
        {
            foreach (var commit in page)
            {
                if (commit.Revision != version.Revision + 1) return (CardFault.Missing, version.Revision + 1);
                if (!commit.HashAfter(version.Head).AsSpan().SequenceEqual(commit.Hash)) return (CardFault.Changed, commit.Revision);
                try
                {
                    version = version.After(commit);
                }
                catch (InvalidDataException)
                {
                    return (CardFault.Changed, commit.Revision);
                }

                if (snapshots.Contains(commit.Revision) && !await IsKeptAsync(db, version, cancel)) return (CardFault.OtherSnapshot, commit.Revision);
                if (reviews[commit.Revision].Any(review => !Is(review, version))) return (CardFault.OtherReview, commit.Revision);
                if (recorded.TryGetValue(commit.Revision, out var head) && head != Convert.ToHexStringLower(version.Head)) return (CardFault.OtherRecord, commit.Revision);
            }
        }

        return newest > version.Revision ? (CardFault.Missing, version.Revision + 1) : (null, version.Revision);
    }

    private static Task<List<CardCommit>> PageAsync(WorkspaceDbContext db, Guid cardId, int after, CancellationToken cancel) =>
        db.CardCommits.AsNoTracking().Where(c => c.CardId == cardId && c.Revision > after).OrderBy(c => c.Revision).Take(500).ToListAsync(cancel);

    private static async Task<bool> IsKeptAsync(WorkspaceDbContext db, CardVersion version, CancellationToken cancel)
    {
        var kept = await db.CardSnapshots.AsNoTracking().SingleAsync(s => s.CardId == version.CardId && s.Revision == version.Revision, cancel);
        return kept.Document == version.Json && kept.Authors == BlameText.Write(version.Blame) && kept.Head.AsSpan().SequenceEqual(version.Head);
    }

    private static bool Is((string Document, string Hash) review, CardVersion version) => review.Document == version.Json && review.Hash == version.DocumentHash;

    /// <summary>The last hashes that the committee's record names, by revision; a line whose details were taken out names none.</summary>
    private static async Task<Dictionary<int, string>> RecordedAsync(WorkspaceDbContext db, Guid cardId, CancellationToken cancel)
    {
        var action = AuthorizationMatrix.NameOf(typeof(KeepCard));
        var lines = await db.Record.Where(entry => entry.SubjectId == cardId && entry.Action == action && entry.Payload != null)
            .Select(entry => entry.Payload!).ToListAsync(cancel);
        var heads = new Dictionary<int, string>();
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            heads[json.RootElement.GetProperty("last").GetInt32()] = json.RootElement.GetProperty("head").GetString()!;
        }

        return heads;
    }
}
