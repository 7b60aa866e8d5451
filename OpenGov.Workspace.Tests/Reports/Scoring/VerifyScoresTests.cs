using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Reports;

/// <summary>Both verifiers, the program's and the script that knows nothing of it, come to the same on everything.</summary>
public sealed class VerifyScoresTests(RoundForAll shared) : IClassFixture<RoundForAll>
{
    private static readonly Side[] Both = [Side.Administration, Side.CivilSociety];

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_published_round_is_sound_in_the_workspace_in_a_file_and_for_a_stranger(Engine engine)
    {
        await using var round = await PublishedRound.WithAsync(engine);
        var published = await round.TextAsync();
        using var key = new RecordKey(round.Scene.Database.Folder);

        var proof = (await Verify(round, key).ReadAsync(round.Scene.Ministry, 2, 1)).Value!;

        Assert.Null(proof.Wrong);
        Assert.Equal((6, 12, published.Hash), (proof.Proposals, proof.Commitments, proof.Hash));
        Assert.Null(ScoresCheck.Of(published.Json, hash: published.Hash).Wrong);
        var said = await PythonAsync(round, published.Json, "--record", await ExportAsync(round, key), "--hash", published.Hash);
        Assert.Equal((0, $"sound 6 {published.Hash}"), said);
    }

    [Theory]
    [InlineData(CutKind.None, 0), InlineData(CutKind.Number, 0), InlineData(CutKind.Number, 4), InlineData(CutKind.Threshold, 350), InlineData(CutKind.Budget, 250), InlineData(CutKind.Budget, 100)]
    public async Task Every_kind_of_line_is_drawn_alike_by_both(CutKind cut, long value)
    {
        await using var round = await PublishedRound.ScoredAsync();
        await round.SettleAsync();
        await round.CostsAsync([100, 80, 60, 50, 90, null]);
        await round.DrawAsync(cut, value);
        await round.SignAsync();
        var published = await round.TextAsync();

        Assert.Null(ScoresCheck.Of(published.Json).Wrong);
        Assert.Equal(0, (await PythonAsync(round, published.Json)).ExitCode);
    }

    public static TheoryData<string, string> Tampering => new()
    {
        { "a point on the sheet", "broken Commitment proposal=2 side=administration" },
        { "a letter of a comment", "broken Commitment proposal=1 side=administration" },
        { "a nonce", "broken Commitment proposal=1 side=civilSociety" },
        { "a commitment", "broken Commitment proposal=1 side=civilSociety" },
        { "an author", "broken Commitment proposal=3 side=administration" },
        { "the sheets of two proposals", "broken Commitment proposal=1 side=administration" },
        { "a sheet left out", "broken Sheets proposal=1" },
        { "a sheet called missing", "broken Sheets proposal=1 side=administration" },
        { "a sheet sealed later", "broken SealedTooLate proposal=1 side=administration" },
        { "a point that is counted", "broken Points proposal=2 side=civilSociety criterion=2" },
        { "a weight", "broken GridHash" },
        { "a weight, and the grid's hash", "broken OtherGrid proposal=1 side=administration" },
        { "a mean", "broken Settlement proposal=1 criterion=2" },
        { "an agreed score within the tolerance", "broken Settlement proposal=1 criterion=2" },
        { "an agreed half", "broken Settlement proposal=2 criterion=2" },
        { "a reason left out", "broken Settlement proposal=2 criterion=2" },
        { "why the committee was asked left out", "broken Settlement proposal=3 criterion=3" },
        { "an agreed score", "broken Total proposal=2" },
        { "a total", "broken Total proposal=1" },
        { "a gate forgiven", "broken Gates proposal=4" },
        { "a rank", "broken Rank proposal=5" },
        { "a selection", "broken Selection proposal=1" },
        { "the line", "broken Selection proposal=1" },
        { "a letter of a reason", "broken RankingHash" },
        { "a title", "broken RankingHash" },
        { "the format", "broken Unreadable" },
        { "half the file", "broken Unreadable" },
    };

    [Theory, MemberData(nameof(Tampering))]
    public async Task Whatever_is_changed_in_a_copy_is_named_by_both(string what, string expected)
    {
        var (round, published) = (shared.Round, shared.Published);
        var copy = Tampered(published.Json, what);

        Assert.NotEqual(published.Json, copy);
        Assert.Equal(expected, ScoresCheck.Of(copy, hash: published.Hash).Wrong?.InOneLine);
        Assert.Equal((1, expected), await PythonAsync(round, copy, "--hash", published.Hash));
    }

    public static TheoryData<string, string> Recorded => new()
    {
        { "a commitment never recorded", "broken NotInRecord proposal=1 side=administration" },
        { "shown with other commitments", "broken NotShownInRecord proposal=1 side=civilSociety" },
        { "committed after all was shown", "broken CommittedTooLate proposal=1 side=administration" },
        { "signed something else", "broken NotSigned side=civilSociety" },
    };

    [Theory, MemberData(nameof(Recorded))]
    public async Task A_record_that_does_not_bear_the_ranking_out_is_named_by_both(string what, string expected)
    {
        await using var round = await PublishedRound.WithAsync();
        var published = await round.TextAsync();
        using var key = new RecordKey(round.Scene.Database.Folder);
        var export = await ExportAsync(round, key);
        await using (var db = round.Scene.Database.Read())
        {
            var sheet = await db.ScoreSheets.Where(s => s.ScoredProposalId == round.Scene.Scored[0].Id).OrderBy(s => s.Side).Select(s => s.Commitment!).ToListAsync();
            await RewriteAsync(round, export, what, Both.Zip(sheet).ToDictionary(one => one.First, one => one.Second));
        }

        var proof = (await Verify(round, key).ReadAsync(Actor.Operator, 2, 1)).Value!;
        Assert.Equal(expected, proof.Wrong?.InOneLine);
        Assert.Equal((1, expected), await PythonAsync(round, published.Json, "--record", export));
    }

    [Fact]
    public async Task A_record_that_was_changed_elsewhere_proves_nothing()
    {
        await using var round = await PublishedRound.WithAsync();
        using var key = new RecordKey(round.Scene.Database.Folder);
        await LetGoAsync(new ScoringDesk(round.Scene));
        await new ScoringDesk(round.Scene).TamperAsync($"""UPDATE "Record" SET "ActorRole" = 'Observer' WHERE "Seq" = 1""");

        Assert.Equal("broken RecordBroken", (await Verify(round, key).ReadAsync(Actor.Operator, 2, 1)).Value!.Wrong?.InOneLine);
    }

    [Fact]
    public async Task There_is_nothing_to_verify_before_it_is_published()
    {
        await using var round = await PublishedRound.ScoredAsync(show: 2);
        using var key = new RecordKey(round.Scene.Database.Folder);

        Assert.Equal(ReportsRefusals.RankingNotPublished, (await Verify(round, key).ReadAsync(Actor.Operator, 2, 1)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await Verify(round, key).ReadAsync(Actor.Public, 2, 1)).Refusal);
    }

    private static VerifyScores Verify(PublishedRound round, RecordKey key) => new(round.Scene.Database.Store, new VerifyRecord(round.Scene.Database.Store, key));

    private static string Tampered(string json, string what)
    {
        var ranking = JsonNode.Parse(json)!;
        JsonNode Proposal(int number) => ranking["proposals"]![number - 1]!;
        JsonNode Sheet(int number, int side) => Proposal(number)["sheets"]![side]!;
        JsonNode Settled(int number, int criterion) => Proposal(number)["settlements"]![criterion - 1]!;
        void Payload(int number, int side, string from, string to) => Sheet(number, side)["payload"] = Replaced((string)Sheet(number, side)["payload"]!, from, to);

        switch (what)
        {
            case "a point on the sheet": Payload(2, 0, "\"points\":2", "\"points\":4"); break;
            case "a letter of a comment": Payload(1, 0, "تعليق", "تعليك"); break;
            case "a nonce": Sheet(1, 1)["nonce"] = new string('0', 64); break;
            case "a commitment": Sheet(1, 1)["commitment"] = new string('a', 64); break;
            case "an author": Sheet(3, 0)["authorId"] = (string)Sheet(3, 1)["authorId"]!; break;
            case "the sheets of two proposals": (Proposal(1)["sheets"], Proposal(2)["sheets"]) = (Proposal(2)["sheets"]!.DeepClone(), Proposal(1)["sheets"]!.DeepClone()); break;
            case "a sheet left out": Proposal(1)["sheets"]!.AsArray().RemoveAt(0); break;
            case "a sheet called missing": Sheet(1, 0)["state"] = "missing"; break;
            case "a sheet sealed later": Sheet(1, 0)["sealedAt"] = "2099-01-01T00:00:00Z"; break;
            case "a point that is counted": Settled(2, 2)["civilSociety"] = 3; break;
            case "a weight": ranking["grid"]!["text"] = Replaced((string)ranking["grid"]!["text"]!, "\"weight\":3", "\"weight\":4"); break;
            case "a weight, and the grid's hash":
                var text = Replaced((string)ranking["grid"]!["text"]!, "\"weight\":3", "\"weight\":4");
                (ranking["grid"]!["text"], ranking["grid"]!["hash"]) = (text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
                break;
            case "a mean": Settled(1, 2)["halves"] = 8; break;
            case "an agreed score within the tolerance": (Settled(1, 2)["halves"], Settled(1, 2)["by"], Settled(1, 2)["reason"]) = (8, "pair", "سبب"); break;
            case "an agreed half": Settled(2, 2)["halves"] = 9; break;
            case "a reason left out": Settled(2, 2)["reason"] = null; break;
            case "why the committee was asked left out": Settled(3, 3)["sentReason"] = null; break;
            case "an agreed score": Settled(2, 2)["halves"] = 10; break;
            case "a total": Proposal(1)["total"] = (long)Proposal(1)["total"]! + 1; break;
            case "a gate forgiven": Proposal(4)["gatesFailed"] = new JsonArray(); break;
            case "a rank": Proposal(5)["rank"] = 4; break;
            case "a selection": Proposal(1)["selection"] = "selected"; break;
            case "the line": ranking["cut"]!["value"] = 4; break;
            case "a letter of a reason": Settled(2, 2)["reason"] = "تبين في اللقاء أن المؤشرات معلنه"; break;
            case "a title": Proposal(1)["title"] = "عنوان آخر"; break;
            case "the format": ranking["format"] = "ogw-ranking-v2"; break;
            case "half the file": return json[..(json.Length / 2)];
        }

        return ranking.ToJsonString(RankedRound.Json);
    }

    private static string Replaced(string text, string from, string to) =>
        text.IndexOf(from, StringComparison.Ordinal) is >= 0 and var at ? text[..at] + to + text[(at + from.Length)..] : throw new InvalidOperationException(from);

    /// <summary>The same falsehood in the database and in its export.</summary>
    private static async Task RewriteAsync(PublishedRound round, string export, string what, Dictionary<Side, string> commitments)
    {
        var desk = new ScoringDesk(round.Scene);
        await LetGoAsync(desk);
        await using var db = round.Scene.Database.Read();
        var lines = await db.Record.OrderBy(e => e.Seq).ToListAsync();
        RecordEntry Line(string action, string containing) => lines.First(e => e.Action == action && Encoding.UTF8.GetString(e.Payload!).Contains(containing, StringComparison.Ordinal));
        var (administration, civilSociety) = (commitments[Side.Administration], commitments[Side.CivilSociety]);
        var other = new string('b', 64);
        RecordEntry changed;
        switch (what)
        {
            case "a commitment never recorded": changed = Line("Evaluation.SealScores", administration); await ChangeAsync(changed, administration, other); break;
            case "shown with other commitments": changed = Line(Reveal.Shown, civilSociety); await ChangeAsync(changed, civilSociety, other); break;
            case "signed something else": changed = Line("Evaluation.ApproveRanking", "CivilSociety"); await ChangeAsync(changed, "CivilSociety", "Administration"); break;
            default:
                changed = Line("Evaluation.SealScores", administration);
                var later = lines.Last(e => e.Action == "Evaluation.SealScores");
                var last = Encoding.UTF8.GetString(later.Payload!);
                await ChangeAsync(changed, administration, other);
                await ChangeAsync(later, last, $$"""{"commitment":"{{administration}}"}""");
                await File.WriteAllTextAsync(export, (await File.ReadAllTextAsync(export)).Replace(other, "c" + other[1..], StringComparison.Ordinal));
                break;
        }

        async Task ChangeAsync(RecordEntry line, string from, string to)
        {
            var payload = Encoding.UTF8.GetBytes(Replaced(Encoding.UTF8.GetString(line.Payload!), from, to));
            await desk.TamperAsync($"""UPDATE "Record" SET "Payload" = {payload} WHERE "Seq" = {line.Seq}""");
            var exported = (await File.ReadAllLinesAsync(export)).Select(one =>
            {
                if (JsonNode.Parse(one) is not JsonObject json || (long?)json["seq"] != line.Seq) return one;
                json["payload"] = Encoding.UTF8.GetString(payload);
                return json.ToJsonString(RankedRound.Json);
            }).ToList();
            await File.WriteAllLinesAsync(export, exported);
        }
    }

    /// <summary>What guards the record in the database is gone, as whoever owns the database can make it.</summary>
    private static async Task LetGoAsync(ScoringDesk desk)
    {
        await desk.TamperAsync($"DROP TRIGGER Record_is_never_changed");
        await desk.TamperAsync($"DROP TRIGGER Record_is_never_deleted");
    }

    private static async Task<string> ExportAsync(PublishedRound round, RecordKey key)
    {
        var file = Path.Combine(round.Scene.Database.Folder, "export.jsonl");
        var export = await new RecordExport(round.Scene.Database.Store, round.Scene.Database.Database, key).ReadAsync(round.Scene.Ministry);
        await using var writer = new StreamWriter(file);
        await foreach (var line in export.Value!) await writer.WriteLineAsync(line);
        return file;
    }

    private static async Task<(int ExitCode, string FirstLine)> PythonAsync(PublishedRound round, string json, params string[] more)
    {
        var folder = Directory.CreateDirectory(Path.Combine(round.Scene.Database.Folder, Guid.NewGuid().ToString())).FullName;
        var (script, file) = (Path.Combine(folder, "verify-scores.py"), Path.Combine(folder, "ranking.json"));
        await using (var shipped = typeof(VerifyScores).Assembly.GetManifestResourceStream("verify-scores.py")!)
        await using (var written = File.Create(script)) await shipped.CopyToAsync(written);
        await File.WriteAllTextAsync(file, json);
        using var python = Process.Start(new ProcessStartInfo("python3", ["-I", "-S", script, file, .. more]) { RedirectStandardOutput = true })!;
        var said = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return (python.ExitCode, said.Split('\n').First(line => !line.StartsWith("note:", StringComparison.Ordinal)));
    }
}
