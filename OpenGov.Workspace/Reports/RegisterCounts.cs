using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Reports;

/// <summary>The register of a plan, counted by theme, channel and outcome.</summary>
/// <remarks>
/// Counts what was received: not what was taken out with its import, nor what merging and splitting made of others.
/// </remarks>
public sealed class RegisterCounts
{
    private readonly List<(Guid? ThemeId, Channel Channel, int Number)> _received;
    private readonly List<(Disposition Disposition, Eligibility Eligibility, int Number)> _outcomes;

    private RegisterCounts(
        List<(Guid?, Channel, int)> received, List<(Disposition, Eligibility, int)> outcomes, int examples) =>
        (_received, _outcomes, Examples) = (received, outcomes, examples);

    public int Total => _received.Sum(r => r.Number);

    /// <summary>Proposals whose texts are plausible examples.</summary>
    public int Examples { get; }

    public static async Task<RegisterCounts> ReadAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        var received = db.Proposals.Received(planId);
        var byTheme = await received.GroupBy(p => new { p.ThemeId, p.Channel })
            .Select(g => new { g.Key.ThemeId, g.Key.Channel, Number = g.Count() }).ToListAsync(cancel);
        var byOutcome = await received.GroupBy(p => new { p.Disposition, p.Eligibility })
            .Select(g => new { g.Key.Disposition, g.Key.Eligibility, Number = g.Count() }).ToListAsync(cancel);
        return new RegisterCounts(
            [.. byTheme.Select(r => (r.ThemeId, r.Channel, r.Number))],
            [.. byOutcome.Select(r => (r.Disposition, r.Eligibility, r.Number))],
            await received.CountAsync(p => p.IsExample, cancel));
    }

    public int Of(Guid? themeId, Channel channel) =>
        _received.Where(r => r.ThemeId == themeId && r.Channel == channel).Sum(r => r.Number);

    public int Of(Channel channel) => _received.Where(r => r.Channel == channel).Sum(r => r.Number);

    public int Of(Disposition disposition) => _outcomes.Where(o => o.Disposition == disposition).Sum(o => o.Number);

    public int Of(Eligibility eligibility) => _outcomes.Where(o => o.Eligibility == eligibility).Sum(o => o.Number);
}
