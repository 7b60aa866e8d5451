using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>Reading: published proposals that share the rarer words of a text, and the theme that most of them are under.</summary>
/// <remarks>Shown while somebody writes theirs: it helps them to choose a theme, and to see what was already said.</remarks>
public sealed class SimilarProposals(Store store)
{
    private const int MostWords = 12, Most = 5;

    public Task<Result<Similar>> ReadAsync(Actor actor, int planNumber, string text, CancellationToken cancel = default) =>
        store.ReadAsync<Similar>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber && p.RegisterPublishedAt != null && p.CalendarPublishedAt != null)
                .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
            if (plan is not { } planId) return Similar.None;

            var all = await db.Proposals.Published(db, planId).CountAsync(cancel);
            var weights = new Dictionary<int, double>();
            foreach (var word in Words(text))
            {
                if (WordSearch.Numbers(db, planId, planNumber, word) is not { } found) continue;
                var numbers = await found.Take(all / 3 + 1).ToListAsync(cancel);
                if (numbers.Count == 0 || numbers.Count > Math.Max(3, all / 3)) continue;   // a word that stands everywhere says nothing
                foreach (var number in numbers) weights[number] = weights.GetValueOrDefault(number) + Math.Log(1 + (double)all / numbers.Count);
            }

            var best = weights.OrderByDescending(one => one.Value).ThenBy(one => one.Key).Take(Most * 3).Select(one => one.Key).ToList();
            var rows = await db.Proposals.Published(db, planId).Where(p => best.Contains(p.Number))
                .Select(p => new { p.Number, p.Title, Theme = db.Themes.Where(t => t.Id == p.ThemeId).Select(t => (int?)t.Number).FirstOrDefault() })
                .ToListAsync(cancel);
            var near = rows.OrderBy(row => best.IndexOf(row.Number)).Take(Most).Select(row => new SimilarOne(row.Number, row.Title, row.Theme)).ToList();
            var theme = near.Where(one => one.Theme is not null).GroupBy(one => one.Theme)
                .OrderByDescending(group => group.Sum(one => weights[one.Number])).Select(group => group.Key).FirstOrDefault();
            return new Similar(theme, near);
        }, cancel);

    /// <summary>The longest ones: short words join others, long ones mean something.</summary>
    private static IEnumerable<string> Words(string text) => Folding.Fold(text.Length > 4_000 ? text[..4_000] : text)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length is > 3 and < 40).Distinct()
        .OrderByDescending(word => word.Length).Take(MostWords);
}

/// <param name="Theme">Number of the theme that most of them are under.</param>
public sealed record Similar(int? Theme, IReadOnlyList<SimilarOne> Proposals)
{
    public static readonly Similar None = new(null, []);
}

public sealed record SimilarOne(int Number, string Title, int? Theme);
