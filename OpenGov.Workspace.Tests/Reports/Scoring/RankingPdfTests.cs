using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>The ranking report and the scoring record, read back as a person's reader would.</summary>
public sealed partial class RankingPdfTests(RankingFiles files) : IClassFixture<RankingFiles>
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task They_are_tagged_and_declare_pdf_ua_in_their_language(string code)
    {
        foreach (var pdf in new[] { await files.MakeAsync(Language.Of(code)!, ReportFormat.Pdf), await files.RecordAsync(Language.Of(code)!, 3) })
        {
            Assert.Matches("(?m)^Tagged: +yes", DebianPackage.Run("poppler-utils", "pdfinfo", pdf));
            var metadata = DebianPackage.Run("poppler-utils", "pdfinfo", "-meta", pdf);
            Assert.Matches("<pdfuaid:part>1</pdfuaid:part>|pdfuaid:part=\"1\"", metadata);
            Assert.Contains(code, Regex.Match(metadata, "dc:language>(.*?)</dc:language", RegexOptions.Singleline).Value);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task The_report_says_the_figures_of_the_page_gates_reasons_signatures_and_the_hash(string code)
    {
        var wording = new Wording(Language.Of(code)!, typeof(ScoringTexts));
        var words = new ScoringWords(wording);
        var text = Flat(Text(await files.MakeAsync(Language.Of(code)!, ReportFormat.Pdf)));

        foreach (var row in files.Picture.Ranked)
            Assert.All([words.Points(row.Points), words.Points(row.Means[Side.Administration]), words.Points(row.Means[Side.CivilSociety]), words.Selection(row.Selection)],
                figure => Assert.Contains(Flat(figure), text));
        Assert.Contains(Flat(words.Selection(SelectionState.TieAtLine)), text);
        Assert.Contains(Flat(words.Selection(SelectionState.Selected)), text);
        Assert.Contains(Flat("قررت اللجنة بعد الاستماع إلى الطرفين"), text);
        Assert.Contains(Flat("لم يتفق الطرفان على الأثر المنتظر"), text);
        Assert.All(Sides.Both, side => Assert.Contains(Flat(wording.Label("signature.on", words.Side(side), words.Day(files.Picture.Signatures.At(side)!.Value))), text));
        Assert.Contains(files.Picture.Content!, text);
        Assert.Contains(files.Picture.Scores.Grid.Hash, text);
        Assert.All(RankingFigures.Of(files.Picture).Agreement, agreement => Assert.Contains(Flat(words.Verdict(agreement).Split('.')[0]), text));   // digits and points change places with the words around
        Assert.DoesNotContain(Flat(wording.Label("state.provisional")), text);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task The_record_of_a_proposal_sets_both_sides_beside_each_other_with_what_proves_them(string code)
    {
        var wording = new Wording(Language.Of(code)!, typeof(ScoringTexts));
        var text = Flat(Text(await files.RecordAsync(Language.Of(code)!, 3)));
        await using var db = files.Round.Scene.Database.Read();
        var sheets = await db.ScoreSheets.Where(sheet => sheet.ScoredProposalId == files.Round.Scene.Scored[2].Id).ToListAsync();

        Assert.All(sheets, sheet => Assert.All([sheet.Commitment!, sheet.Nonce!, $"{sheet.AuthorId}"], proof => Assert.Contains(Flat(proof), text)));
        Assert.Contains(Flat("نص المقترح رقم"), text);
        Assert.Contains(Flat("تعليق الإدارة"), text);
        Assert.Contains(Flat("=1+1 commentaire, société civile"), text);
        Assert.Contains(Flat("معنى"), text);
        Assert.Contains(Flat(wording.Label("settledBy.committee")), text);
        Assert.Contains(Flat("قررت اللجنة بعد الاستماع إلى الطرفين"), text);
    }

    [Fact]
    public async Task Before_anything_is_shown_there_is_nothing_to_give_out_whatever_one_side_has_done()
    {
        await using var round = await PublishedRound.ScoredAsync(show: 0);
        var desk = new ScoringDesk(round.Scene);
        foreach (var sealIt in new[] { false, true })
        {
            if (sealIt) await desk.SealAsync(round.Scene.Official, round.Scene.Scored[0], desk.Draft(5, "canary"));
            foreach (var format in ReportFormats.Usual)
                Assert.Equal(ReportsRefusals.NothingShownYet, (await RankingFiles.Make(round, files.Worker).RunAsync(round.Scene.Volunteer, new RankingOrder(2, 1, Language.Arabic, format))).Refusal);
            var record = RankingFiles.MakeRecord(round, files.Worker);
            Assert.Equal(ReportsRefusals.NothingShownYet, (await record.RunAsync(round.Scene.Volunteer, new ScoringRecordOrder(new ScoredPlace(2, 1, 1), Language.Arabic))).Refusal);
            Assert.Equal(ReportsRefusals.NothingShownYet, (await record.FindAsync(round.Scene.Volunteer, 1)).Refusal);
        }

        await using var db = round.Scene.Database.Read();
        Assert.Empty(await db.ReportExports.ToListAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(round.Scene.Database.Folder, "exports")));
    }

    [Fact]
    public async Task Only_what_is_shown_is_given_out_and_it_is_marked_provisional()
    {
        await using var round = await PublishedRound.ScoredAsync(show: 3);
        var words = new Wording(Language.French, typeof(ScoringTexts)).Labels;

        var text = Flat(Text(await files.MakeAsync(round, Language.French, ReportFormat.Pdf)));
        Assert.True(Regex.Count(text, Regex.Escape(Flat(words["state.provisional"]))) > 3);
        Assert.Contains(Flat(words["unsettled.sealed"]), text);
        Assert.Contains(Flat(words["robustness.none"]), text);
        Assert.Contains(Flat(words["change.notYet"]), text);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(await files.MakeAsync(round, Language.French, ReportFormat.Json)))!;
        Assert.Equal(MakeRankingReport.Provisional, (string?)json["format"]);
        Assert.Equal("broken Unreadable", ScoresCheck.Of(json.ToJsonString()).Wrong?.InOneLine);
        var record = RankingFiles.MakeRecord(round, files.Worker);
        Assert.Equal(ReportsRefusals.NothingShownYet, (await record.RunAsync(round.Scene.Volunteer, new ScoringRecordOrder(new ScoredPlace(2, 1, 4), Language.Arabic))).Refusal);
        Assert.Equal(new ScoredPlace(2, 1, 3), (await record.FindAsync(round.Scene.Volunteer, 3)).Value);
    }

    [Fact]
    public async Task The_text_that_is_given_out_is_the_one_that_was_signed_byte_for_byte()
    {
        var published = await files.Round.TextAsync();

        Assert.Equal(published.Json, await File.ReadAllTextAsync(await files.MakeAsync(Language.English, ReportFormat.Json)));
    }

    [Theory, InlineData(Role.Administrator), InlineData(Role.Public)]
    public async Task Others_may_have_neither(Role role)
    {
        var database = files.Round.Scene.Database;
        var stranger = role is Role.Public ? Actor.Public : await database.ActorAsync(role);

        Assert.Equal(AccessRefusals.NotAllowed, (await RankingFiles.Make(files.Round, files.Worker).RunAsync(stranger, new RankingOrder(2, 1, Language.Arabic, ReportFormat.Json))).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await RankingFiles.MakeRecord(files.Round, files.Worker).RunAsync(stranger, new ScoringRecordOrder(new ScoredPlace(2, 1, 1), Language.Arabic))).Refusal);
    }

    [Fact]
    public async Task The_history_names_what_was_given_out()
    {
        await files.MakeAsync(Language.Arabic, ReportFormat.Json);
        await files.RecordAsync(Language.Arabic, 2);

        var database = files.Round.Scene.Database;
        var history = (await new ExportHistory(database.Store, ReportsOfExample.Folder(database)).ReadAsync(files.Round.Scene.Ministry, 2)).Value!;
        Assert.Contains(new ReportSubject(ReportKind.Ranking, 1), history.Lines.Select(line => line.Subject));
        var record = history.Lines.First(line => line.Subject == new ReportSubject(ReportKind.ScoringRecord, 2));
        var download = await new DownloadReport(database.Store, ReportsOfExample.Folder(database)).ReadAsync(files.Round.Scene.Ministry, 2, record.Id);
        Assert.Equal("scoring-record-2-plan-2-ar.pdf", download.Value!.Name);
    }

    private static string Text(string pdf) => DebianPackage.Run("poppler-utils", "pdftotext", pdf, "-");

    /// <summary>Line ends, spaces and marks of direction left out: where lines break is the page's matter.</summary>
    private static string Flat(string text) => Unseen().Replace(text, "");

    [GeneratedRegex(@"[\s\p{Cf}]+")]
    private static partial Regex Unseen();
}
