using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>What the chains of some commitments are put together from, asked for all of them together.</summary>
internal sealed record ChainMatter(ChainScope Scope)
{
    /// <summary>Proposals, and comments, shown of one chain.</summary>
    public const int Most = 40;

    private static readonly Dictionary<Disposition, string[]> Acts = new()
    {
        [Disposition.NotAccepted] = ["Proposals.DeclineProposals"],
        [Disposition.AcceptedNotIncluded] = ["Proposals.LeaveOutProposals", "Cards.ProposalsLeftOut"],
        [Disposition.Merged] = ["Proposals.MergeProposals"],
        [Disposition.Split] = ["Proposals.SplitProposal"],
        [Disposition.Included] = ["Proposals.IncludeProposals", "Cards.ProposalsIncluded"],
    };

    public IReadOnlyDictionary<Guid, ChainCommitment> Commitments { get; private init; } = new Dictionary<Guid, ChainCommitment>();
    public Kinship Kin { get; private init; } = new();

    /// <summary>Which proposal which commitment answers, by its card or by its disposition.</summary>
    public ILookup<Guid, Guid> AnsweredBy { get; private init; } = null!;
    public IReadOnlyDictionary<Guid, ChainProposal> Proposals { get; private init; } = new Dictionary<Guid, ChainProposal>();

    /// <summary>Of each commitment in question all its proposals, in their order.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<ChainProposal>> OfCommitments { get; private init; } = new Dictionary<Guid, IReadOnlyList<ChainProposal>>();
    public IReadOnlyList<ChainProposal> Loose { get; private init; } = [];
    public IReadOnlyDictionary<Guid, Decided> Decisions { get; private init; } = new Dictionary<Guid, Decided>();
    public OriginsOfChains Origins { get; private init; } = OriginsOfChains.None;
    public IReadOnlyDictionary<Guid, ChainCard> Cards { get; private init; } = new Dictionary<Guid, ChainCard>();
    public ConsultationOfChains Consultation { get; private init; } = ConsultationOfChains.None;
    public IReadOnlyList<ChainEdition> Editions { get; private init; } = [];
    public ChainPeople People { get; private init; } = new();

    public static async Task<ChainMatter> OfAsync(WorkspaceDbContext db, ChainScope scope, ChainStart start, ChainPlace? from, CancellationToken cancel)
    {
        var all = await db.Commitments.AsNoTracking().Where(one => one.PlanId == scope.PlanId).Select(one => new { one.Id, one.Number, one.Title }).ToListAsync(cancel);
        var asked = start.Commitments.ToList();

        var included = await scope.Proposals(db).Where(one => one.CommitmentId != null && asked.Contains(one.CommitmentId.Value))
            .Select(one => new ChainSource(one.Id, one.CommitmentId!.Value)).ToListAsync(cancel);
        var answered = included.Concat(await scope.SourcesAsync(db, [], asked, cancel)).Distinct().ToList();
        var kin = await Kinship.OfAsync(db, answered.Select(one => one.ProposalId).Concat(start.Loose), cancel);
        var ids = kin.Of(answered.Select(one => one.ProposalId).Concat(start.Loose)).Concat(kin.AllBecame).Distinct().ToList();
        var proposals = await scope.Proposals(db).Where(one => ids.Contains(one.Id))
            .Select(one => new ChainProposal(one.Id, one.Number, one.Title, one.ReceivedOn, one.Channel, one.SessionId, one.Disposition, one.DispositionReason, one.CommitmentId))
            .ToDictionaryAsync(one => one.Id, cancel);
        var elsewhere = await scope.SourcesAsync(db, ids, [], cancel);
        var lists = asked.ToDictionary(id => id, id => InOrder(kin.Of(answered.Where(one => one.CommitmentId == id).Select(one => one.ProposalId))));
        var loose = InOrder(start.Loose);
        var shown = lists.Values.Append(loose).SelectMany(list => Some(list, from)).DistinctBy(one => one.Id).ToList();

        var decisions = await DecisionsAsync(db, shown, cancel);
        var origins = await OriginsOfChains.OfAsync(db, scope, shown, start, cancel);
        var cards = await CardsAsync(db, scope, asked, cancel);
        var consultation = await ConsultationOfChains.OfAsync(db, scope, [.. cards.Values], start.Comment, cancel);
        var editions = await EditionsAsync(db, scope, cancel);
        return new ChainMatter(scope)
        {
            Commitments = all.ToDictionary(one => one.Id, one => new ChainCommitment(one.Id, one.Number, one.Title)),
            Kin = kin, Proposals = proposals, OfCommitments = lists, Loose = loose, Decisions = decisions, Origins = origins, Cards = cards, Consultation = consultation, Editions = editions,
            AnsweredBy = answered.Concat(elsewhere).Concat(proposals.Values.Where(one => one.CommitmentId is not null).Select(one => new ChainSource(one.Id, one.CommitmentId!.Value)))
                .Distinct().ToLookup(one => one.ProposalId, one => one.CommitmentId),
            People = await ChainPeople.OfAsync(
                db, [.. decisions.Values.Select(one => one.By), .. origins.Signers, .. cards.Values.SelectMany(card => Signers(card.Signatures)), .. consultation.Signers,
                    .. editions.SelectMany(one => Signers(one.Signatures))], cancel),
        };

        IReadOnlyList<ChainProposal> InOrder(IEnumerable<Guid> which) => [.. which.Select(id => proposals.GetValueOrDefault(id)).OfType<ChainProposal>().OrderBy(one => one.Number)];
    }

    /// <summary>The first ones, and always the one from which the reader came.</summary>
    public static IEnumerable<ChainProposal> Some(IReadOnlyList<ChainProposal> proposals, ChainPlace? from) =>
        proposals.Where((one, i) => i < Most || (from is { End: ChainEnd.Proposal } && one.Number == from.Number));

    public static IEnumerable<Guid?> Signers(Signatures? signatures) => signatures is null ? [] : Sides.Both.Select(signatures.By);

    /// <summary>The line of the record by which each became what it is.</summary>
    private static async Task<IReadOnlyDictionary<Guid, Decided>> DecisionsAsync(WorkspaceDbContext db, IReadOnlyCollection<ChainProposal> proposals, CancellationToken cancel)
    {
        var ids = proposals.Select(one => one.Id).ToList();
        var actions = Acts.Values.SelectMany(one => one).ToList();
        var lines = await (
            from subject in db.RecordSubjects
            join entry in db.Record on subject.Seq equals entry.Seq
            where ids.Contains(subject.SubjectId) && actions.Contains(entry.Action)
            orderby entry.Seq
            select new { subject.SubjectId, entry.Action, entry.At, entry.ActorId }).ToListAsync(cancel);
        var said = lines.ToLookup(line => line.SubjectId);
        var decided = new Dictionary<Guid, Decided>();
        foreach (var proposal in proposals)
            if (Acts.TryGetValue(proposal.Disposition, out var acts) && said[proposal.Id].LastOrDefault(line => acts.Contains(line.Action)) is { } line)
                decided.Add(proposal.Id, new Decided(line.At, line.ActorId));
        return decided;
    }

    private static async Task<IReadOnlyDictionary<Guid, ChainCard>> CardsAsync(WorkspaceDbContext db, ChainScope scope, List<Guid> commitments, CancellationToken cancel)
    {
        var cards = await db.CommitmentCards.AsNoTracking().Where(card => commitments.Contains(card.CommitmentId)).Select(card => new { card.Id, card.CommitmentId, card.State }).ToListAsync(cancel);
        var ids = cards.ConvertAll(card => card.Id);
        var reviews = await db.CardReviews.AsNoTracking().Where(review => ids.Contains(review.CardId) && (!scope.PublicOnly || review.PublishedAt != null))
            .OrderByDescending(review => review.Number)
            .Select(review => new { review.CardId, review.Number, review.Signatures, review.PublishedAt, review.ReopenedAt, review.ChangesAskedAt }).ToListAsync(cancel);
        var titles = scope.PublicOnly ? [] : await db.CardOutlines.Where(outline => ids.Contains(outline.CardId)).Select(outline => new { outline.CardId, outline.Title })
            .ToDictionaryAsync(outline => outline.CardId, outline => outline.Title, cancel);
        var found = new Dictionary<Guid, ChainCard>();
        foreach (var card in cards)
        {
            var published = reviews.Find(review => review.CardId == card.Id && review.PublishedAt is not null);
            var open = reviews.Find(review => review.CardId == card.Id && review.ReopenedAt is null && review.ChangesAskedAt is null);
            var standing = published is not null ? "Published" : scope.PublicOnly ? null : card.State.ToString();
            found.Add(card.CommitmentId, new ChainCard(card.Id, standing, (published ?? open)?.Signatures, published?.PublishedAt) { Draft = titles.GetValueOrDefault(card.Id) });
        }

        return found;
    }

    private static async Task<IReadOnlyList<ChainEdition>> EditionsAsync(WorkspaceDbContext db, ChainScope scope, CancellationToken cancel)
    {
        var editions = await db.PlanAdoptions.AsNoTracking().Where(one => one.PlanId == scope.PlanId && one.AdoptedAt != null).OrderBy(one => one.Edition)
            .Select(one => new { one.Edition, one.AdoptedAt, one.Signatures, one.Reason, Commitments = one.Cards.Select(card => card.CommitmentId).ToList() }).ToListAsync(cancel);
        return editions.ConvertAll(one => new ChainEdition(one.Edition!.Value, one.AdoptedAt!.Value, one.Signatures, one.Reason, one.Commitments.ToHashSet()));
    }
}

internal sealed record ChainCommitment(Guid Id, int Number, LocalText? Title);

/// <param name="Standing">Published, or the state of the card in the committee's hands; null where the reader sees none, though the public may have been asked about it.</param>
internal sealed record ChainCard(Guid CardId, string? Standing, Signatures? Signatures, DateTime? PublishedAt)
{
    /// <summary>The title that those who write it have given it.</summary>
    public string? Draft { get; init; }
}

internal sealed record ChainProposal(
    Guid Id, int Number, string Title, DateOnly? ReceivedOn, Channel Channel, Guid? SessionId, Disposition Disposition, string? DispositionReason, Guid? CommitmentId);

internal sealed record Decided(DateTime At, Guid? By);

internal sealed record ChainEdition(int Edition, DateTime AdoptedAt, Signatures Signatures, string? Reason, IReadOnlySet<Guid> Commitments);
