using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>Cards as files, read back as a person's reader would.</summary>
public sealed partial class CardFilesTests(PaperCards cards) : IClassFixture<PaperCards>
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task The_pdf_says_all_that_the_card_says_in_its_own_words_under_headings_in_the_readers(string code)
    {
        var wording = CardOrder.Words(Language.Of(code)!, CardTemplate.Ministry);
        var pdf = await cards.MakeAsync(2, Language.Of(code)!, ReportFormat.Pdf);
        var text = Flat(Text(pdf));
        var draft = PaperCards.Draft();

        Assert.Matches("(?m)^Tagged: +yes", DebianPackage.Run("poppler-utils", "pdfinfo", pdf));
        Assert.Contains(Flat(draft.Title), text);
        foreach (var clause in draft.Sections.Values.SelectMany(Clauses)) Assert.Contains(Flat(clause), text);
        foreach (var activity in draft.Activities)
            Assert.All([.. Clauses(activity.What), activity.Output, wording.Label($"Status.{activity.Status}")], words => Assert.Contains(Flat(words), text));
        foreach (var day in draft.Activities.SelectMany(activity => new[] { activity.Start, activity.End }).OfType<DateOnly>())
            Assert.Contains(Flat(wording.Day(day)), text);
        foreach (var indicator in draft.Indicators)
            Assert.All([indicator.Name, indicator.Baseline, indicator.Target, indicator.Source, wording.Label($"Nature.{indicator.Nature}")], words => Assert.Contains(Flat(words), text));
        Assert.Contains(Flat(draft.Contact), text);
        foreach (var chapter in CardShapes.Of(CardTemplate.Ministry)) Assert.Contains(Flat(wording.Labels[chapter.Heading]), text);
        Assert.Contains(Flat(wording.Label("proposals.named", 1, "")), text);
        Assert.DoesNotContain(Flat(wording.Label("proposals.named", 2, "")), text);   // a link that was given up
        Assert.Contains(Flat(wording.Label("standing.Draft", 0)), text);
        Assert.Contains((await cards.Scene.NewestAsync()).DocumentHash, text);
        Assert.Equal(2, Regex.Count(text, Flat(wording.Label("signature.none"))));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task A_revision_says_what_becomes_of_each_activity_and_which_side_has_signed_what(string code)
    {
        var wording = CardOrder.Words(Language.Of(code)!, CardTemplate.Ministry);
        var text = Flat(Text(await cards.MakeAsync(3, Language.Of(code)!, ReportFormat.Pdf)));

        Assert.All(["Change.Keep", "Change.Postpone", "Change.Drop"], key => Assert.Contains(Flat(wording.Labels[key]), text));
        using var reading = new Reading(code);
        Assert.Contains(Flat(reading.Texts<CardsTexts>().Count("Revise.Postpone", 1)), text);
        Assert.All(["لم ينجز المسح بعد", "فيؤجل النشاط"], clause => Assert.Contains(Flat(clause), text));
        Assert.Contains(Flat(wording.Label("changes.days", wording.Day(new(2025, 1, 1)), wording.Day(new(2026, 6, 30)))), text);
        Assert.Contains(Flat(wording.Label("signature.on", wording.Day(new(2026, 11, 2)))), text);
        Assert.Contains(Flat(wording.Label("signature.none")), text);
        Assert.Contains(Flat(wording.Label("standing.InReview", 0)), text);
        Assert.Contains(cards.SealedText.DocumentHash, text);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task The_headings_of_the_partnership_stand_over_the_same_words(string code)
    {
        var wording = CardOrder.Words(Language.Of(code)!, CardTemplate.Ogp);
        var text = Flat(Text(await cards.MakeAsync(2, Language.Of(code)!, ReportFormat.Pdf, CardTemplate.Ogp)));

        Assert.All(wording.Labels.Where(label => label.Key.StartsWith("ogp.c", StringComparison.Ordinal) && label.Key.Split('.')[1] is "card" or "chapter"),
            label => Assert.Contains(Flat(label.Value), text));
        Assert.Contains(Flat("تعدد الصيغ وغياب مسؤول واحد"), text);
        Assert.Contains(Flat("رضا مستعملي البوابة"), text);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task The_book_has_every_card_with_its_state_and_an_index_of_institutions(string code)
    {
        var wording = CardOrder.Words(Language.Of(code)!, CardTemplate.Ministry);
        var pdf = await cards.MakeAsync(null, Language.Of(code)!, ReportFormat.Pdf);
        var text = Flat(DebianPackage.Run("poppler-utils", "pdftotext", pdf, "-"));

        foreach (var title in new[] { PaperCards.Draft().Title, "خدمات رقمية للجميع", PaperCards.French().Title })
            Assert.Equal(2, Regex.Count(text, Flat(title)));   // in the contents and over the card
        Assert.Contains(Flat(PaperCards.AfterPublishing), text);   // for the committee: as it stands now
        Assert.Contains(Flat(wording.Label("standing.Draft", 1)), text);
        Assert.Contains(Flat(wording.Label("mark.book")), text);
        var index = text[text.LastIndexOf(Flat(wording.Labels["book.index"]), StringComparison.Ordinal)..];
        Assert.Contains(Flat("وكالة التنمية الرقمية"), index);
        Assert.Contains(Flat("جمعية الحمامة البيضاء"), index);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Excel_opens_the_matrix_with_a_row_for_each_activity_and_nothing_in_it_computes(string code)
    {
        var words = CardOrder.Words(Language.Of(code)!, CardTemplate.Ministry).Labels;
        using var document = SpreadsheetDocument.Open(await cards.MakeAsync(null, Language.Of(code)!, ReportFormat.Xlsx), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Description}"));
        var matrix = XlsxFileTests.Cells(document, words["sheet.matrix"]).ToList();
        Assert.Equal(4 + 3 + 1 + 1 + 1, matrix.Count(cell => cell.CellReference!.Value!.StartsWith('A')));
        Assert.DoesNotContain(matrix, cell => cell.CellFormula is not null);
        Assert.Contains(matrix, cell => cell.InnerText == "=SUM(A1:A9)");
        Assert.Contains(matrix, cell => cell.InnerText == words["Change.Postpone"]);
        Assert.Equal(2 + 1, XlsxFileTests.Cells(document, words["sheet.indicators"]).Count(cell => cell.CellReference!.Value!.StartsWith('A')));
        Assert.Contains(XlsxFileTests.Cells(document, words["sheet.provenance"]), cell => cell.InnerText == cards.SealedText.DocumentHash);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Word_opens_the_document_with_the_same_words_each_in_its_own_direction(string code)
    {
        using var document = WordprocessingDocument.Open(await cards.MakeAsync(null, Language.Of(code)!, ReportFormat.Docx), isEditable: false);
        var wording = CardOrder.Words(Language.Of(code)!, CardTemplate.Ministry);
        var body = document.MainDocumentPart!.Document.Body!;

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        var draft = PaperCards.Draft();
        Assert.All([.. draft.Sections.Values.SelectMany(section => section.Split('\n')), draft.Contact, "لم ينجز المسح بعد، فيؤجل النشاط ولا يحذف"], words => Assert.Contains(words, body.InnerText));
        Assert.All(draft.Activities, activity => Assert.Contains(activity.What, body.InnerText));
        Assert.All(CardShapes.Of(CardTemplate.Ministry), chapter => Assert.Contains(body.Descendants<Paragraph>(),
            paragraph => paragraph.InnerText == wording.Labels[chapter.Heading] && paragraph.ParagraphProperties!.ParagraphStyleId!.Val == "Heading2"));
        Assert.True(DirectionOf("تعدد الصيغ وغياب مسؤول واحد."));
        Assert.False(DirectionOf("Un budget citoyen par région."));

        bool DirectionOf(string words) => body.Descendants<Paragraph>().Single(p => p.InnerText == words).ParagraphProperties!.BiDi!.Val!;
    }

    [Fact]
    public async Task A_card_that_was_not_published_is_missing_for_the_public_in_every_format()
    {
        foreach (var format in CardOrder.Formats)
        {
            foreach (var card in new[] { 2, 3, 5, 99 })
                Assert.Equal(CardsRefusals.NoSuchCard, (await cards.ForEverybody.ReadAsync(Actor.Public, new CardOrder(3, card, Language.Arabic, format))).Refusal);
            Assert.Equal(AccessRefusals.NotAllowed, (await cards.Make.RunAsync(Actor.Public, new CardOrder(3, 4, Language.Arabic, format))).Refusal);
        }

        Assert.Equal(CardsRefusals.NoSuchCard, (await new CardToTake(cards.Scene.Database.Store).ReadAsync(Actor.Public, 3, cards.Scene.Card.Id)).Refusal);
    }

    [Fact]
    public async Task The_public_gets_the_published_text_whatever_was_written_since()
    {
        var everybody = cards.ForEverybody;
        var json = JsonNode.Parse((await everybody.ReadAsync(Actor.Public, new CardOrder(3, null, Language.French, ReportFormat.Json))).Value!)!;
        var card = Assert.Single(json["cards"]!.AsArray())!;

        Assert.Equal((4, 0, "published", PaperCards.French().Sections["problem"]),
            ((int)card["number"]!, (int)card["revision"]!, (string)card["state"]!, (string)card["sections"]!["problem"]!));
        Assert.Equal(["administration", "civilSociety"], card["signatures"]!.AsArray().Select(signature => (string)signature!["side"]!));
        var matter = (await everybody.MatterAsync(Actor.Public, 3, 4, default)).Value!.Cards[0];
        Assert.Equal(cards.Published.Hash, Convert.ToHexStringLower(SHA256.HashData(matter.Sealed)));
        Assert.Equal(cards.Published.Hash, (string)card["hash"]!);

        var path = Path.Combine(cards.Scene.Database.Folder, "published.pdf");
        await File.WriteAllBytesAsync(path, (await everybody.ReadAsync(Actor.Public, new CardOrder(3, 4, Language.French, ReportFormat.Pdf))).Value!);
        var text = Flat(Text(path));
        Assert.DoesNotContain(Flat(PaperCards.AfterPublishing), text);
        Assert.Contains(cards.Published.Hash, text);
        Assert.Contains(Flat("Non précisé"), text);
        Assert.DoesNotContain(Flat("Rien d’écrit pour le moment"), text);   // it is final
    }

    [Fact]
    public async Task What_is_given_out_is_on_record_and_a_draft_is_named_one()
    {
        var made = (await cards.Make.RunAsync(cards.Scene.Observer, new CardOrder(3, 2, Language.English, ReportFormat.Json))).Value;

        await using var db = cards.Scene.Database.Read();
        var export = await db.ReportExports.SingleAsync(e => e.Id == made);
        Assert.Equal("draft-card-2", export.Report);
        Assert.Contains(await db.Record.Where(line => line.Action == "Reports.MakeCardReport").Select(line => line.Payload).ToListAsync(),
            payload => System.Text.Encoding.UTF8.GetString(payload ?? []).Contains(export.Sha256, StringComparison.Ordinal));
        var download = new DownloadReport(cards.Scene.Database.Store, ReportsOfExample.Folder(cards.Scene.Database));
        Assert.Equal("draft-card-2-plan-3-en.json", (await download.ReadAsync(cards.Scene.Volunteer, 3, made)).Value!.Name);
        Assert.Equal(AccessRefusals.NotAllowed, (await download.ReadAsync(Actor.Public, 3, made)).Refusal);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Names_of_sheets_fit_a_workbook_and_every_label_of_the_template_is_there(string code)
    {
        var labels = CardOrder.Words(Language.Of(code)!, CardTemplate.Ogp).Labels;
        Assert.All(["sheet.matrix", "sheet.indicators", "sheet.provenance"], key => Assert.InRange(labels[key].Length, 1, 31));
    }

    private static string Text(string pdf) => WithoutFeet(DebianPackage.Run("poppler-utils", "pdftotext", pdf, "-"));

    private static string WithoutFeet(string text) => string.Join('\n', text.Split('\n').Where(line => !Foot().IsMatch(line)));

    /// <summary>Letters and digits alone: where lines break is the page's matter, and readers put the punctuation between two directions where they like.</summary>
    private static string Flat(string text) => Unseen().Replace(text, "");

    /// <summary>pdftotext takes a page's direction from most of its lines, and puts the parts of the others where it likes; none is lost.</summary>
    private static string[] Clauses(string text) => Between().Split(text);

    [GeneratedRegex(@"[،؛:.()\n]+|[0-9%-]+|[A-Za-z]+")]
    private static partial Regex Between();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"^\W*(الصفحة|Page)\W+\d+\W+(من|sur|of)\W+\d+.*$|^\W*(السطر|Ligne|Line)\W+\d+.*$")]
    private static partial Regex Foot();
}
