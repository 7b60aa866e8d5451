using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>How far a round has come, as everybody may know it: what was shown and what was settled, never what is sealed or begun.</summary>
public sealed record RoundProgress(
    Guid Id, int Number, LocalText Name, RoundState State, DateOnly? Deadline, DateTime? ClosedAt, IReadOnlyList<PairProgress> Pairs)
{
    public int Assigned => Pairs.Sum(pair => pair.Assigned);
    public int Revealed => Pairs.Sum(pair => pair.Revealed);
    public int Settled => Pairs.Sum(pair => pair.Settled);

    /// <summary>The rounds of a plan, the latest first.</summary>
    internal static async Task<IReadOnlyList<RoundProgress>> OfPlanAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        var rounds = await db.ScoringRounds.Where(round => round.PlanId == planId).OrderByDescending(round => round.Number)
            .Select(round => new { round.Id, round.Number, round.Name, round.State, round.Deadline, round.ClosedAt }).ToListAsync(cancel);
        var pairs = await PairsAsync(db, rounds.ConvertAll(round => round.Id), cancel);
        return rounds.ConvertAll(round => new RoundProgress(
            round.Id, round.Number, round.Name, round.State, round.Deadline, round.ClosedAt, [.. pairs[round.Id]]));
    }

    internal static async Task<ILookup<Guid, PairProgress>> PairsAsync(WorkspaceDbContext db, List<Guid> roundIds, CancellationToken cancel)
    {
        var counts = (await db.ScoredProposals.Where(scored => roundIds.Contains(scored.RoundId))
            .Select(scored => new
            {
                scored.PairId,
                Revealed = scored.RevealedAt != null,
                Settled = scored.RevealedAt != null && !scored.Settlements.Any(one => one.State != SettlementState.Settled),
            })
            .GroupBy(scored => scored).Select(group => new { group.Key.PairId, group.Key.Revealed, group.Key.Settled, Number = group.Count() })
            .ToListAsync(cancel)).ToLookup(count => count.PairId);
        var pairs = await (
            from pair in db.ScoringPairs
            where roundIds.Contains(pair.RoundId)
            orderby pair.Order
            select new
            {
                pair.Id, pair.RoundId, pair.Order, Group = db.ThematicGroups.Where(g => g.Id == pair.GroupId).Select(g => g.Topic).FirstOrDefault(),
                Administration = db.Accounts.First(account => account.Id == pair.AdministrationLead).Function,
                CivilSociety = db.Accounts.First(account => account.Id == pair.CivilSocietyLead).Function,
            }).ToListAsync(cancel);
        return pairs.ToLookup(pair => pair.RoundId, pair => new PairProgress(
            pair.Id, pair.Order, pair.Group, pair.Administration, pair.CivilSociety, counts[pair.Id].Sum(count => count.Number),
            counts[pair.Id].Where(count => count.Revealed).Sum(count => count.Number), counts[pair.Id].Where(count => count.Settled).Sum(count => count.Number)));
    }
}

/// <summary>How far one pair has come.</summary>
/// <param name="Group">Of the thematic group they co-lead, if any.</param>
/// <param name="Administration">By function, as its other side.</param>
public sealed record PairProgress(
    Guid Id, int Order, LocalText? Group, LocalText Administration, LocalText CivilSociety, int Assigned, int Revealed, int Settled);
