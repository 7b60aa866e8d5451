using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The workbook counts as the program does, also after somebody has changed a weight in it.</summary>
public sealed class EvaluationWorkbookTests(RankingFiles files) : IClassFixture<RankingFiles>
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task Excel_opens_it_in_the_readers_direction_and_what_people_typed_stays_text(string code)
    {
        var language = Language.Of(code)!;
        var words = new Wording(language, typeof(ScoringTexts)).Labels;
        using var document = SpreadsheetDocument.Open(await files.MakeAsync(language, ReportFormat.Xlsx), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Description}"));
        Assert.Equal(["workbook.ranking", "workbook.grid", "workbook.scores", "workbook.agreement", "workbook.provenance"], document.WorkbookPart!.Workbook!
            .Descendants<Sheet>().Select(sheet => words.Single(word => word.Key.StartsWith("workbook.", StringComparison.Ordinal) && word.Value == sheet.Name!.Value).Key));
        Assert.All(document.WorkbookPart.WorksheetParts, sheet => Assert.Equal(code == "ar", sheet.Worksheet!.Descendants<SheetView>().Single().RightToLeft?.Value ?? false));
        var reason = XlsxFileTests.Cells(document, words["workbook.scores"]).Single(cell => cell.InnerText.StartsWith("=قررت اللجنة", StringComparison.Ordinal));
        Assert.Null(reason.CellFormula);
        Assert.All(XlsxFileTests.Cells(document, words["workbook.scores"]).Where(cell => cell.CellReference!.Value![0] is 'B' or 'P' or 'Q'), cell => Assert.Null(cell.CellFormula));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Libre_office_counts_the_same_totals_means_ranks_and_selection(string code)
    {
        var language = Language.Of(code)!;
        var file = await files.MakeAsync(language, ReportFormat.Xlsx);

        AssertCounted(XlsxFileTests.LibreOffice(file), new Wording(language, typeof(ScoringTexts)), files.Picture);
    }

    [Theory]
    [InlineData(CutKind.Number, 3, 1, 40), InlineData(CutKind.Number, 4, 2, 1), InlineData(CutKind.Threshold, 350, 3, 20), InlineData(CutKind.Budget, 250, 3, 30), InlineData(CutKind.Budget, 190, 1, 100)]
    public async Task A_weight_that_is_changed_in_the_file_ranks_anew_as_the_program_would(CutKind cut, long value, int criterion, int weight)
    {
        await using var round = await PublishedRound.ScoredAsync();
        await round.SettleAsync();
        await round.CostsAsync([100, 80, 60, 50, 90, null]);
        await round.DrawAsync(cut, value);
        var file = await files.MakeAsync(round, Language.French, ReportFormat.Xlsx);
        var picture = await round.PictureAsync();
        AssertCounted(XlsxFileTests.LibreOffice(file), new Wording(Language.French, typeof(ScoringTexts)), picture);

        ChangeWeight(file, criterion, weight);
        var changed = XlsxFileTests.LibreOffice(file);

        var grid = picture.Grid with { Criteria = [.. picture.Grid.Criteria.Select(one => one.Order == criterion ? one with { Weight = weight } : one)] };
        var standings = RankingCount.StandingsOf(picture.Scores, grid);
        var words = new ScoringWords(new Wording(Language.French, typeof(ScoringTexts)));
        var (places, selection) = (standings.Places.ToDictionary(place => place.Id), RankingCount.SelectionOf(standings, picture.Scores.Cut)!);
        var expected = picture.Ranked.Concat(picture.Stopped).Select(row => places.TryGetValue(row.Id, out var place)
            ? ($"{place.Rank}", $"{place.Total}", words.Selection(
                selection.Selected.Contains(place) ? SelectionState.Selected : selection.TiedAtLine.Contains(place) ? SelectionState.TieAtLine : SelectionState.NotSelected))
            : ("–", $"{standings.Stopped.Single(one => one.Place.Id == row.Id).Place.Total}", words.Selection(SelectionState.FailedGate)));
        Assert.Equal(expected, Rows(changed, "Classement").Skip(1).Take(6).Select(cells => (cells[2], cells[3], cells[9])));
    }

    [Fact]
    public async Task Before_it_is_signed_it_says_provisional_and_what_is_not_settled_is_said_and_not_zero()
    {
        await using var round = await PublishedRound.ScoredAsync(show: 3);
        var file = await files.MakeAsync(round, Language.English, ReportFormat.Xlsx);
        var opened = XlsxFileTests.LibreOffice(file);
        var words = new Wording(Language.English, typeof(ScoringTexts)).Labels;

        var ranking = Rows(opened, words["workbook.ranking"]);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], ranking.Skip(1).Take(6).Select(cells => cells[0]).Order());
        Assert.Equal(5, ranking.Count(cells => cells.Length > 2 && cells[2] == words["scoring.notSettled"]));
        Assert.Contains(ranking, cells => cells.Contains(words["state.provisional"]));
        Assert.Contains(Rows(opened, words["workbook.provenance"]), cells => cells.Contains(words["state.provisional"]));
        Assert.All(Rows(opened, words["workbook.agreement"]).Skip(1), cells => Assert.EndsWith("(3, and it takes 10.)", cells[9], StringComparison.Ordinal));
        Assert.Equal(10, Rows(opened, words["workbook.scores"]).Count);
    }

    private static void AssertCounted(XElement opened, Wording wording, RankingPicture picture)
    {
        var words = new ScoringWords(wording);
        var rows = Rows(opened, wording.Label("workbook.ranking")).Skip(1).Take(picture.Ranked.Count + picture.Stopped.Count).ToList();
        foreach (var (row, cells) in picture.Ranked.Concat(picture.Stopped).Zip(rows))
        {
            Assert.Equal((row.Number.ToString(CultureInfo.InvariantCulture), row.Title), (cells[0], cells[1]));
            Assert.Equal(row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–", cells[2]);
            Assert.Equal(row.Total.ToString(CultureInfo.InvariantCulture), cells[3]);
            Assert.Equal(row.Points, Number(cells[4]), 9);
            Assert.Equal(row.Means[Side.Administration]!.Value, Number(cells[5]), 9);
            Assert.Equal(row.Means[Side.CivilSociety]!.Value, Number(cells[6]), 9);
            Assert.Equal((row.GatesFailed.Count.ToString(CultureInfo.InvariantCulture), words.Selection(row.Selection)), (cells[7], cells[9]));
        }

        Assert.Equal(picture.Ranked.Count + picture.Stopped.Count, rows.Count);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static void ChangeWeight(string file, int criterion, int weight)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry("xl/worksheets/sheet2.xml")!;
        XElement sheet;
        using (var read = entry.Open()) sheet = XElement.Load(read, LoadOptions.PreserveWhitespace);
        sheet.Descendants(Main + "c").Single(cell => cell.Attribute("r")!.Value == $"D{criterion + 1}").Element(Main + "v")!.Value = weight.ToString(CultureInfo.InvariantCulture);
        entry.Delete();
        using var write = zip.CreateEntry("xl/worksheets/sheet2.xml").Open();
        sheet.Save(write, SaveOptions.DisableFormatting);
    }

    private static List<string[]> Rows(XElement opened, string sheet) =>
        [.. opened.Descendants(XlsxFileTests.Table + "table").Single(t => t.Attribute(XlsxFileTests.Table + "name")?.Value == sheet)
            .Descendants(XlsxFileTests.Table + "table-row").Select(Cells).Where(cells => cells.Length > 0)];

    /// <summary>One for each column: LibreOffice writes equal neighbours as one cell.</summary>
    private static string[] Cells(XElement row) => [.. row.Elements(XlsxFileTests.Table + "table-cell").SelectMany(cell =>
        Enumerable.Repeat(cell.Attribute(XlsxFileTests.Office + "value")?.Value ?? cell.Value, Math.Min(20, (int?)cell.Attribute(XlsxFileTests.Table + "number-columns-repeated") ?? 1)))
        .Reverse().SkipWhile(cell => cell.Length == 0).Reverse()];
}
