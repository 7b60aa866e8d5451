using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>What the public was asked about the cards of some chains, and what it said.</summary>
/// <param name="Windows">Approved by both sides, in their order.</param>
/// <param name="Shown">The cards put before the public: window and card.</param>
/// <param name="Reported">When the plan's documents say that it was held, without its comments.</param>
internal sealed record ConsultationOfChains(
    IReadOnlyList<ChainWindow> Windows, IReadOnlySet<(Guid Window, Guid Card)> Shown, IReadOnlyList<ChainComment> Comments, IReadOnlyDictionary<Guid, int> Counts,
    IReadOnlyDictionary<Guid, LocalText> Bodies, DateOnly? Reported)
{
    public static readonly ConsultationOfChains None =
        new([], new HashSet<(Guid, Guid)>(), [], new Dictionary<Guid, int>(), new Dictionary<Guid, LocalText>(), null);

    public IEnumerable<Guid?> Signers => Windows.SelectMany(window => ChainMatter.Signers(window.Signatures));

    public IEnumerable<ChainComment> On(Guid card) => Comments.Where(one => one.CardId == card || one.ChangedCardId == card);

    public static async Task<ConsultationOfChains> OfAsync(WorkspaceDbContext db, ChainScope scope, IReadOnlyCollection<ChainCard> cards, Guid? asked, CancellationToken cancel)
    {
        var windows = await db.PublicConsultations.AsNoTracking().Where(one => one.PlanId == scope.PlanId && one.ApprovedAt != null).OrderBy(one => one.Number)
            .Select(one => new ChainWindow(one.Id, one.Number, one.From, one.Until, one.Signatures)).ToListAsync(cancel);
        if (windows.Count == 0)
        {
            var held = await db.CalendarEntries.Where(one => one.PlanId == scope.PlanId && one.Kind == CalendarKind.PublicConsultation)
                .OrderBy(one => one.From).Select(one => (DateOnly?)one.From).FirstOrDefaultAsync(cancel);
            return None with { Reported = held };
        }

        var ids = cards.Select(card => card.CardId).ToList();
        var shown = await db.Set<ConsultedCard>().Where(one => ids.Contains(one.CardId)).Select(one => new { one.ConsultationId, one.CardId }).ToListAsync(cancel);
        var comments = new Dictionary<Guid, ChainComment>();
        var counts = new Dictionary<Guid, int>();
        foreach (var card in ids)   // as many as there are chains on the page, each with its first comments
        {
            var of = scope.Comments(db).AsNoTracking().Where(one => one.CardId == card || one.ChangedCardId == card);
            var first = await of.OrderBy(one => one.ReceivedAt).ThenBy(one => one.Number).Take(ChainMatter.Most).ToListAsync(cancel);
            foreach (var one in first) comments.TryAdd(one.Id, new ChainComment(one));
            counts[card] = first.Count < ChainMatter.Most ? first.Count : await of.CountAsync(cancel);
        }

        if (asked is { } id && !comments.ContainsKey(id)) comments.Add(id, new ChainComment(await scope.Comments(db).AsNoTracking().SingleAsync(one => one.Id == id, cancel)));
        var kept = comments.Keys.ToList();
        var before = await db.PublicComments.Where(one => kept.Contains(one.Id))
            .Select(one => new
            {
                one.Id, Before = db.PublicComments.Count(other => other.ConsultationId == one.ConsultationId && other.CardId == one.CardId
                    && other.State == CommentState.Published && other.Number < one.Number),
            }).ToDictionaryAsync(one => one.Id, one => one.Before, cancel);
        var about = comments.Values.Select(one => one.CardId).OfType<Guid>().Distinct().ToList();
        var numbers = await (
            from card in db.CommitmentCards
            join commitment in db.Commitments on card.CommitmentId equals commitment.Id
            where about.Contains(card.Id)
            select new { card.Id, commitment.Number }).ToDictionaryAsync(one => one.Id, one => one.Number, cancel);
        return new ConsultationOfChains(
            windows, shown.Select(one => (one.ConsultationId, one.CardId)).ToHashSet(),
            [.. comments.Values.OrderBy(one => one.At).ThenBy(one => one.Number)
                .Select(one => one with { ListPage = before[one.Id] / CommentFilter.PageSize + 1, Card = one.CardId is { } card ? numbers[card] : 0 })],
            counts, await db.BodiesAsync(comments.Values.Select(one => one.BodyId), cancel), null);
    }
}

internal sealed record ChainWindow(Guid Id, int Number, DateOnly From, DateOnly Until, Signatures Signatures);

/// <param name="Card">Number of the commitment it speaks of; 0 for the plan as a whole.</param>
internal sealed record ChainComment(
    Guid Id, Guid ConsultationId, int Number, string Text, Guid? CardId, Guid? ChangedCardId, DateTime At, CommentStep Step, CommentOutcome? Outcome, string? Answer, DateTime? AnsweredAt,
    Guid? BodyId, int Card = 0, int ListPage = 1)
{
    public ChainComment(PublicComment one) : this(
        one.Id, one.ConsultationId, one.Number, one.Text, one.CardId, one.ChangedCardId, one.ReceivedAt, one.Step, one.Outcome, one.Answer, one.AnsweredAt, one.BodyId)
    {
    }
}
