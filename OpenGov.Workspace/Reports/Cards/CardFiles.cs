using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Spreadsheets;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Writes cards in each of their formats.</summary>
public sealed class CardFiles(TypstWorker typst, IStringLocalizer<CardsTexts> text, TimeProvider clock)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    internal DateOnly Today => Dates.DayOf(clock.GetUtcNow().UtcDateTime);

    internal Task<Result<byte[]>> WriteAsync(CardsMatter matter, CardOrder order, CancellationToken cancel) =>
        order.Format is ReportFormat.Json ? Task.FromResult<Result<byte[]>>(ForPrograms(matter)) : OnPaperAsync(matter, order, (cards, _) => cards, cancel);

    /// <summary>An adopted edition: the same book, with a cover that says so.</summary>
    internal Task<Result<byte[]>> WriteAsync(AdoptedMatter matter, CardOrder order, CancellationToken cancel) =>
        order.Format is ReportFormat.Json ? Task.FromResult<Result<byte[]>>(JsonSerializer.SerializeToUtf8Bytes(matter.ForPrograms(), Json))
        : OnPaperAsync(matter.Cards, order, matter.OnPaper, cancel);

    private async Task<Result<byte[]>> OnPaperAsync(CardsMatter matter, CardOrder order, Func<PrintedCards, Wording, PrintedCards> cover, CancellationToken cancel)
    {
        var wording = CardOrder.Words(order.Language, order.Template);
        var cards = cover(new CardPaperWriter(matter, order, wording, text).Write(Today), wording);
        return order.Format switch
        {
            ReportFormat.Xlsx => Workbook(cards, wording),
            ReportFormat.Docx => CardDocument.Write(cards, wording),
            _ => await typst.SetAsync("cards", wording.Paper(cards), order.Standard, cancel),
        };
    }

    internal static byte[] ForPrograms(CardsMatter matter) => JsonSerializer.SerializeToUtf8Bytes(
        new { plan = matter.Plan.Number, cards = matter.Cards.Select(card => CardForPrograms.Of(card, matter.Bodies)) }, Json);

    private static byte[] Workbook(PrintedCards cards, Wording wording)
    {
        using var stream = new MemoryStream();
        using (var xlsx = new XlsxFile(stream, wording.Language.IsRightToLeft, CardWorkbook.Foot(cards))) new CardWorkbook(cards, wording, xlsx).Write();
        return stream.ToArray();
    }
}
