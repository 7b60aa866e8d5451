using System.Text.Json;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Shows scores as the reveal does, so that what comes after it can be tested alone.</summary>
internal static class RevealedScores
{
    /// <param name="administration">Points by criterion, in the grid's order; null: never sealed.</param>
    public static async Task ShowAsync(this EvaluationScene scene, ScoredProposal scored, int[]? administration, int[]? civilSociety)
    {
        var begun = await scene.Database.Database.BeginAsync();
        await using var transaction = begun.Value!;
        var kept = await transaction.Db.FindAsync<ScoredProposal>(scored.Id);
        await transaction.Db.Entry(kept!).Collection(s => s.Sheets).LoadAsync();
        Assert.True(kept!.Show(scene.Grid, new Dictionary<Side, OpenedScores?>
        {
            [Side.Administration] = Opened(scene.Grid, administration, "الإدارة"),
            [Side.CivilSociety] = Opened(scene.Grid, civilSociety, "المجتمع المدني"),
        }, DateTime.UtcNow).Ok);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    private static OpenedScores? Opened(EvaluationGrid grid, int[]? points, string comment)
    {
        if (points is null) return null;
        var criteria = grid.Criteria.OrderBy(criterion => criterion.Order).ToList();
        var given = new ScoreDraft(
            criteria.Zip(points).ToDictionary(one => one.First.Id, one => one.Second),
            criteria.ToDictionary(criterion => criterion.Id, _ => $"تعليق {comment}"), null);
        return new OpenedScores(JsonSerializer.Serialize(given), new byte[32], given);
    }
}
