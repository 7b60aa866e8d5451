using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Reading: one grid of a plan. The public sees it once it is adopted.</summary>
public sealed class GridSheet(Store store)
{
    public Task<Result<GridView>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<GridView>(this, actor, async (db, rights) =>
        {
            var onlyPublished = rights.SeesOnlyPublished();
            var grid = await db.EvaluationGrids.Include(g => g.Criteria).SingleOrDefaultAsync(g => g.Number == number
                && db.Plans.Any(p => p.Id == g.PlanId && p.Number == planNumber && (!onlyPublished || p.CalendarPublishedAt != null)), cancel);
            if (grid is null || (onlyPublished && grid.State is GridState.Draft)) return EvaluationRefusals.NoSuchGrid;

            return new GridView(grid.Id, grid.PlanId, planNumber, number, grid.State, GridDraft.Of(grid))
            {
                Criteria = CriterionView.AllOf(grid),
                Fingerprint = GridText.FingerprintOf(grid),
                Hash = grid.Hash,
                BasedOn = await OriginAsync(db, grid, cancel),
                Signatures = await SignaturesAsync(db, grid, actor, cancel),
                Fallen = grid.State is GridState.Draft ? await FallenAsync(db, grid, cancel) : [],
                Gaps = [.. grid.Gaps()],
                SignsFor = rights.OwnSide(),
                IsInUse = await db.ScoringRounds.AnyAsync(r => r.GridId == grid.Id, cancel) || await db.EvaluationGrids.AnyAsync(g => g.BasedOnId == grid.Id, cancel),
            };
        }, cancel);

    private static async Task<GridOrigin?> OriginAsync(WorkspaceDbContext db, EvaluationGrid grid, CancellationToken cancel)
    {
        if (grid.BasedOnId is not { } id) return null;
        var origin = await db.EvaluationGrids.Include(g => g.Criteria).SingleAsync(g => g.Id == id, cancel);
        var plan = await db.Plans.Where(p => p.Id == origin.PlanId).Select(p => p.Number).SingleAsync(cancel);
        return new GridOrigin(plan, origin.Number, GridDraft.Of(origin));
    }

    private static async Task<IReadOnlyList<GridSignature>> SignaturesAsync(
        WorkspaceDbContext db, EvaluationGrid grid, Actor reader, CancellationToken cancel)
    {
        var signed = Sides.Both.Where(grid.Signatures.Has).Select(side => (Side: side, By: grid.Signatures.By(side)!.Value)).ToList();
        var functions = await db.FunctionsAsync(signed.Select(one => one.By), cancel);
        return [.. signed.Select(one => new GridSignature(
            one.Side, functions[one.By], grid.Signatures.At(one.Side)!.Value, one.By == reader.AccountId))];
    }

    // The grid itself keeps no trace of a signature that fell; the record does.
    private static async Task<IReadOnlyList<FallenSignature>> FallenAsync(WorkspaceDbContext db, EvaluationGrid grid, CancellationToken cancel)
    {
        var (write, adopt) = (AuthorizationMatrix.NameOf(typeof(WriteGrid)), AuthorizationMatrix.NameOf(typeof(AdoptGrid)));
        var lines = await db.Record.Where(e => e.SubjectId == grid.Id && (e.Action == write || e.Action == adopt) && e.Payload != null)
            .OrderBy(e => e.Seq).Select(e => new { e.Action, e.At, e.Payload }).ToListAsync(cancel);

        var fallen = new Dictionary<Side, FallenSignature>();
        foreach (var line in lines)
        {
            using var details = JsonDocument.Parse(line.Payload!);
            var named = details.RootElement.GetProperty(line.Action == write ? "fallen" : "side").GetString();
            if (!Enum.TryParse<Side>(named, out var side)) continue;
            if (line.Action == write) fallen[side] = new FallenSignature(side, line.At);
            else fallen.Remove(side);
        }
        return [.. Sides.Both.Where(fallen.ContainsKey).Select(side => fallen[side])];
    }
}
