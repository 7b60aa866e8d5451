using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A pair with its people, by their functions, and what comes to it.</summary>
public sealed record PairShown(
    Guid Id, int Order, IReadOnlyList<ThemeOfPair> Themes, IReadOnlyDictionary<Side, Scorer> Leads, IReadOnlyDictionary<Side, Scorer?> Deputies,
    PairProgress Progress)
{
    internal static async Task<IReadOnlyList<PairShown>> OfAsync(WorkspaceDbContext db, ScoringRound round, CancellationToken cancel)
    {
        var pairs = await db.ScoringPairs.Where(pair => pair.RoundId == round.Id).OrderBy(pair => pair.Order).ToListAsync(cancel);
        var people = await Scorer.OfAsync(db, pairs.SelectMany(pair => Sides.Both.SelectMany(side => new[] { pair.Lead(side), pair.Deputy(side) })), cancel);
        var themes = await db.Themes.Where(theme => theme.PlanId == round.PlanId).OrderBy(theme => theme.Number)
            .Select(theme => new ThemeOfPair(theme.Id, theme.Number, theme.Name)).ToListAsync(cancel);
        var progress = (await RoundProgress.PairsAsync(db, [round.Id], cancel))[round.Id].ToDictionary(one => one.Id);
        return pairs.ConvertAll(pair => new PairShown(
            pair.Id, pair.Order, themes.FindAll(theme => pair.ThemeIds.Contains(theme.Id)),
            Sides.Both.ToDictionary(side => side, side => people[pair.Lead(side)]),
            Sides.Both.ToDictionary(side => side, side => pair.Deputy(side) is { } deputy ? people[deputy] : null), progress[pair.Id]));
    }
}

public sealed record ThemeOfPair(Guid Id, int Number, LocalText Name);

/// <summary>Somebody who scores, known by function and body.</summary>
public sealed record Scorer(Guid Id, LocalText Function, LocalText? Body)
{
    internal static async Task<IReadOnlyDictionary<Guid, Scorer>> OfAsync(WorkspaceDbContext db, IEnumerable<Guid?> accounts, CancellationToken cancel)
    {
        var ids = accounts.OfType<Guid>().Distinct().ToList();
        var bodies = (await (
            from grant in db.Grants
            join body in db.Bodies on grant.BodyId equals body.Id
            where ids.Contains(grant.AccountId) && grant.Side != null
            orderby grant.RevokedAt == null
            select new { grant.AccountId, body.Name }).ToListAsync(cancel)).ToLookup(grant => grant.AccountId, grant => grant.Name);
        return (await db.Accounts.Where(account => ids.Contains(account.Id)).Select(account => new { account.Id, account.Function }).ToListAsync(cancel))
            .ToDictionary(account => account.Id, account => new Scorer(account.Id, account.Function, bodies[account.Id].LastOrDefault()));
    }
}
