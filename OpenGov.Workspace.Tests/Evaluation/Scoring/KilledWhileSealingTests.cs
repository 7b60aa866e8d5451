using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Evaluation;

/// <summary>However the process ends, both sides' scores are shown or neither's.</summary>
public sealed class KilledWhileSealingTests(ITestOutputHelper output)
{
    private const string Cycles = "WORKSPACE_TEST_KILLS";

    [Fact]
    public async Task Killed_at_every_step_of_the_seal_that_shows_both_sides_it_shows_both_or_neither()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 1, criteria: 1);
        var desk = new ScoringDesk(scene);
        await desk.SealAsync(scene.Official, scene.Scored[0], desk.Draft(2));
        await desk.KeepAsync(scene.Volunteer, await desk.SheetAsync(scene.Scored[0], Side.CivilSociety), desk.Draft(5));
        await scene.Database.Database.DisposeAsync();

        var (steps, shown) = (0, 0);
        for (var step = SealingProcess.AtCommit; shown == 0 && step < 100; step++)
        {
            if (step == 0) continue;
            var folder = Copy(scene.Database.Folder);
            using var child = SealingProcess.Start(folder, step);
            await child.StandardOutput.ReadToEndAsync();
            await child.WaitForExitAsync();
            shown = await CheckAsync(folder, sealedAtLeast: 1);
            Assert.Equal(child.ExitCode == 0, shown == 1);
            Directory.Delete(folder, recursive: true);
            steps++;
        }

        output.WriteLine($"killed at {steps - 1} steps");
        Assert.InRange(steps, 10, 99);   // the pair, two sheets, two scores, a settlement, the proposal, two lines of the record and what they are about
        Assert.Equal(1, shown);
    }

    [Fact]
    public async Task Killed_at_any_moment_while_many_are_sealed_it_keeps_what_it_acknowledged_and_shows_both_or_neither_of_each()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 150, criteria: 2);
        var desk = new ScoringDesk(scene);
        foreach (var scored in scene.Scored)
        {
            await desk.KeepAsync(scene.Official, await desk.SheetAsync(scored, Side.Administration), desk.Draft(2));
            await desk.KeepAsync(scene.Volunteer, await desk.SheetAsync(scored, Side.CivilSociety), desk.Draft(5));
        }

        await scene.Database.Database.DisposeAsync();
        var cycles = int.Parse(Environment.GetEnvironmentVariable(Cycles) ?? "5", CultureInfo.InvariantCulture);
        var random = new Random(20_261_122);
        var acknowledged = 0;
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            acknowledged += await SealUntilKilledAsync(scene.Database.Folder, random.Next(10, 250));
            await CheckAsync(scene.Database.Folder, acknowledged);
        }

        output.WriteLine($"{cycles} kills, {acknowledged} seals acknowledged, {await CheckAsync(scene.Database.Folder, acknowledged)} proposals shown");
        Assert.NotEqual(0, acknowledged);
    }

    private static async Task<int> SealUntilKilledAsync(string folder, int milliseconds)
    {
        using var child = SealingProcess.Start(folder);
        var (acknowledged, killing) = (0, (Task?)null);
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Guid.TryParse(line, out _)) acknowledged++;
            killing ??= Task.Delay(milliseconds).ContinueWith(_ => child.Kill(), TaskScheduler.Default);
        }

        await child.WaitForExitAsync();
        if (killing is not null) await killing;
        return acknowledged;
    }

    /// <returns>How many proposals are shown.</returns>
    private static async Task<int> CheckAsync(string folder, int sealedAtLeast)
    {
        await using var database = new SqliteDatabase(folder);
        Assert.True((await database.MigrateAsync()).Ok);   // as the program does when it starts again
        using var key = new RecordKey(folder);
        var store = new Store(database, new Changes(), TimeProvider.System, AuthorizationMatrix.Shipped);
        Assert.Null((await new VerifyRecord(store, key).ReadAsync(Actor.Operator)).Value!.Fault);

        await using var db = database.Reader();
        var criteria = await db.Criteria.CountAsync();
        var all = await db.ScoredProposals.Include(scored => scored.Sheets).ThenInclude(sheet => sheet.Scores).Include(scored => scored.Settlements).AsSplitQuery().ToListAsync();
        foreach (var scored in all)
        {
            var sheets = scored.Sheets.Select(sheet => (sheet.State, sheet.Scores.Count, sheet.Payload is not null, sheet.Nonce is not null, sheet.Envelope is not null)).ToList();
            if (scored.IsRevealed) Assert.All(sheets, sheet => Assert.Equal((SheetState.Shown, criteria, true, true, false), sheet));
            else Assert.All(sheets, sheet => Assert.True(sheet is (SheetState.Draft or SheetState.Sealed, 0, false, false, true)));
            Assert.Equal(scored.IsRevealed ? criteria : 0, scored.Settlements.Count);
            Assert.Equal(scored.IsRevealed, scored.Sheets.All(sheet => sheet.State is SheetState.Sealed or SheetState.Shown));
        }

        var actions = await db.Record.GroupBy(entry => entry.Action).ToDictionaryAsync(group => group.Key, group => group.Count());
        var commitments = all.SelectMany(scored => scored.Sheets).Count(sheet => sheet.Commitment is not null);
        Assert.Equal(commitments, actions.GetValueOrDefault("Evaluation.SealScores"));
        Assert.Equal(all.Count(scored => scored.IsRevealed), actions.GetValueOrDefault(Reveal.Shown));
        Assert.True(commitments >= sealedAtLeast);
        return all.Count(scored => scored.IsRevealed);
    }

    private static string Copy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("opengov-killed-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }
}
