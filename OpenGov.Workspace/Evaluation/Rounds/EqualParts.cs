using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Deals proposals to pairs so that within a theme no pair has two more than another.</summary>
/// <remarks>Who has fewest of the theme is next, then who has fewest of all, then the pair that was named first: never chance.</remarks>
internal sealed class EqualParts
{
    private readonly IReadOnlyList<ScoringPair> _pairs;
    private readonly Dictionary<(Guid Pair, Guid Theme), int> _ofTheme;
    private readonly Dictionary<Guid, int> _ofAll;

    /// <param name="held">What each pair has already, by theme.</param>
    public EqualParts(IEnumerable<ScoringPair> pairs, IReadOnlyDictionary<(Guid Pair, Guid Theme), int> held)
    {
        _pairs = [.. pairs.OrderBy(pair => pair.Order)];
        _ofTheme = new Dictionary<(Guid, Guid), int>(held);
        _ofAll = _pairs.ToDictionary(pair => pair.Id, pair => held.Where(part => part.Key.Pair == pair.Id).Sum(part => part.Value));
    }

    public static async Task<EqualParts> AsTheyStandAsync(WorkspaceDbContext db, ScoringRound round, CancellationToken cancel)
    {
        var held = await db.ScoredProposals.Where(scored => scored.RoundId == round.Id)
            .Join(db.Proposals, scored => scored.ProposalId, p => p.Id, (scored, p) => new { scored.PairId, p.ThemeId })
            .GroupBy(one => one).Select(group => new { group.Key.PairId, group.Key.ThemeId, Count = group.Count() }).ToListAsync(cancel);
        return new EqualParts(round.Pairs, held.ToDictionary(one => (one.PairId, one.ThemeId ?? Guid.Empty), one => one.Count));
    }

    /// <summary>The pair to which the next proposal of a theme goes.</summary>
    public ScoringPair Next(Guid theme)
    {
        var next = _pairs.Where(pair => pair.ThemeIds.Contains(theme))
            .MinBy(pair => (_ofTheme.GetValueOrDefault((pair.Id, theme)), _ofAll[pair.Id]))!;
        _ofTheme[(next.Id, theme)] = _ofTheme.GetValueOrDefault((next.Id, theme)) + 1;
        _ofAll[next.Id]++;
        return next;
    }
}
