using System.Diagnostics;
using System.Globalization;

namespace OpenGov.Workspace.Cards;

/// <summary>The server's model against the real ProseMirror in Node, on made-up documents and steps.</summary>
/// <remarks>
/// <c>scripts/fuzz-editing</c> runs ten times as much with another seed. <c>EDITING_FUZZ</c> multiplies what is run and
/// <c>EDITING_SEED</c> chooses the cases; the output names both.
/// </remarks>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private static readonly string Client = Path.Combine(ArchitectureTests.Source, "client");

    [Fact]
    public async Task Steps_sound_corrupted_and_rebased_come_out_as_in_ProseMirror()
    {
        var (times, seed) = (Setting("EDITING_FUZZ", 1), Setting("EDITING_SEED", 2026));
        var (steps, corrupted, rebases) = (20_000 * times, 5_000 * times, 2_000 * times);
        using var node = Start("steps", $"--seed {seed} --valid {steps} --corrupted {corrupted} --rebases {rebases}");
        var errors = node.StandardError.ReadToEndAsync();

        var clock = Stopwatch.StartNew();
        var replay = new FuzzReplay(name => name == "card" ? Schema.Card : Wide.Value);
        while (await node.StandardOutput.ReadLineAsync() is { } line) replay.Take(line);
        await node.WaitForExitAsync();

        output.WriteLine($"seed {seed}: {replay.Steps} steps, {replay.Corrupted} corrupted ones of {replay.Classes.Count} kinds, {replay.Rebases} rebases "
            + $"of {replay.RebasedSteps} steps ({replay.Dropped} left out), {replay.Differences.Count} differences, {clock.Elapsed.TotalSeconds:0.0} s");
        output.WriteLine($"corrupted: {replay.TakenByBoth} harmless ones taken by both, {replay.RefusedByServerOnly} refused by the server alone");
        foreach (var (kind, count) in replay.ServerOnly) output.WriteLine($"  {kind}: {count}");

        Assert.Equal("", await errors);
        Assert.Equal(0, node.ExitCode);
        Assert.Empty(replay.Differences.Take(5));
        Assert.True(replay.Steps >= steps && replay.Corrupted >= corrupted && replay.Rebases >= rebases);
        Assert.True(replay.Classes.Count > 31);
    }

    private static readonly Lazy<Schema> Wide = new(() =>
    {
        using var file = File.OpenRead(Path.Combine(Client, "fuzz", "wide.json"));
        return Schema.Parse(file);
    });

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static Process Start(string program, string arguments) => Process.Start(
        new ProcessStartInfo("node", $"{Path.Combine("fuzz", "run.mjs")} {program} {arguments}")
        {
            WorkingDirectory = Client,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
