using System.Diagnostics;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Record;

public sealed class RecordExportTests
{
    [Fact]
    public async Task The_verifier_that_needs_no_workspace_finds_an_export_sound_and_a_changed_one_not()
    {
        await using var database = new TestDatabase();
        using var key = new RecordKey(database.Folder);
        var member = await database.ActorAsync(Role.Member, Side.CivilSociety);
        await RecordSamples.FillAsync(database, 20);
        await new AskForRedaction(database.Store).RunAsync(member, 4, "سبب");
        var checkpoint = await RecordSamples.CheckpointsOf(database, key).TakeAsync();
        var kept = Path.Combine(database.Folder, "kept.txt");
        await File.WriteAllTextAsync(kept, CheckpointNote.Of(checkpoint));

        var export = Path.Combine(database.Folder, "export.jsonl");
        var lines = await LinesAsync(new RecordExport(database.Store, database.Database, key), member);
        await File.WriteAllLinesAsync(export, lines);
        var sound = await VerifyAsync(export, kept);
        await File.WriteAllLinesAsync(export, lines.Select(line => line.Replace("note 9.", "note 8.", StringComparison.Ordinal)));
        var changed = await VerifyAsync(export, kept);

        Assert.Equal((0, $"sound 21 {Convert.ToBase64String(checkpoint.HeadHash)}"), sound);
        Assert.Equal((1, "broken 9"), changed);
    }

    [Fact]
    public async Task What_happened_to_accounts_goes_out_without_details_except_to_the_secretariat()
    {
        await using var database = new TestDatabase();
        using var key = new RecordKey(database.Folder);
        var export = new RecordExport(database.Store, database.Database, key);
        await new OpenExampleAccount(database.Store).RunAsync(Actor.System, new LocalText("canary"), Role.Observer);

        var member = string.Join('\n', await LinesAsync(export, await database.ActorAsync(Role.Member, Side.CivilSociety)));
        var secretariat = string.Join('\n', await LinesAsync(export, await database.ActorAsync(Role.Secretariat)));

        Assert.DoesNotContain("canary", member, StringComparison.Ordinal);
        Assert.Contains("canary", secretariat, StringComparison.Ordinal);
    }

    private static async Task<List<string>> LinesAsync(RecordExport export, Actor actor)
    {
        var lines = new List<string>();
        await foreach (var line in (await export.ReadAsync(actor)).Value!) lines.Add(line);
        return lines;
    }

    private static async Task<(int ExitCode, string FirstLine)> VerifyAsync(string export, string checkpoint)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "verify-record.py");
        await using (var shipped = typeof(RecordExport).Assembly.GetManifestResourceStream("verify-record.py")!)
        await using (var file = File.Create(script)) await shipped.CopyToAsync(file);
        using var python = Process.Start(new ProcessStartInfo("python3", [script, export, checkpoint]) { RedirectStandardOutput = true })!;
        var said = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return (python.ExitCode, said.Split('\n')[0]);
    }
}
