using System.Diagnostics;

namespace OpenGov.Workspace.Cards;

/// <summary>The server's model against the real ProseMirror, on made-up documents and steps.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    [Fact(Timeout = FuzzPrograms.TimeLimit)]   // an editor that hangs, as pasting once made it, is a failure too
    public async Task Steps_sound_corrupted_and_rebased_come_out_as_in_ProseMirror()
    {
        var (steps, corrupted, rebases) = (20_000 * FuzzPrograms.Times, 5_000 * FuzzPrograms.Times, 2_000 * FuzzPrograms.Times);
        using var node = FuzzPrograms.Start("steps", $"--valid {steps} --corrupted {corrupted} --rebases {rebases}");
        var errors = node.StandardError.ReadToEndAsync();

        var clock = Stopwatch.StartNew();
        var replay = new FuzzReplay(FuzzPrograms.SchemaOf);
        while (await node.StandardOutput.ReadLineAsync() is { } line) replay.Take(line);
        await node.WaitForExitAsync();

        output.WriteLine($"seed {FuzzPrograms.Seed}: {replay.Steps} steps, {replay.Corrupted} corrupted ones of {replay.Classes.Count} kinds, "
            + $"{replay.Rebases} rebases of {replay.RebasedSteps} steps ({replay.Dropped} left out), {replay.Differences.Count} differences, "
            + $"{clock.Elapsed.TotalSeconds:0.0} s");
        output.WriteLine($"corrupted: {replay.TakenByBoth} harmless ones taken by both, {replay.RefusedByServerOnly} refused by the server alone");
        foreach (var (kind, count) in replay.ServerOnly) output.WriteLine($"  {kind}: {count}");

        Assert.Equal("", await errors);
        Assert.Equal(0, node.ExitCode);
        Assert.Empty(replay.Differences.Take(5));
        Assert.True(replay.Steps >= steps && replay.Corrupted >= corrupted && replay.Rebases >= rebases);
        Assert.True(replay.Classes.Count > 31);
    }
}
