using System.Text;
using AngleSharp.Dom;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

public sealed class CardTextTests
{
    private static readonly Guid Agency = Guid.CreateVersion7(), Ministry = Guid.CreateVersion7(), Gone = Guid.CreateVersion7();

    private static readonly Dictionary<Guid, LocalText> Bodies = new()
    {
        [Agency] = new("وكالة التنمية الرقمية", "Agence de développement du digital"),
        [Ministry] = new("وزارة الاقتصاد والمالية"),
    };

    private static readonly DraftText Draft = new("ar", "بوابة المعطيات المفتوحة")
    {
        Kind = CardKind.Revised,
        Lead = Agency,
        Supporters = [Ministry, Gone],
        Start = new DateOnly(2026, 3, 1),
        End = new DateOnly(2027, 6, 30),
        Sections = new Dictionary<string, string> { ["problem"] = "المعطيات متفرقة.\nOpen data is scattered.\n2026", ["transparency"] = "نشر المعطيات" },
        Activities =
        [
            new("جرد المعطيات") { Output = "لائحة", Responsible = Agency, Start = new DateOnly(2026, 3, 1), Status = ActivityStatus.Started, Change = ActivityChange.Postpone, Reason = "تأخر الصفقة" },
        ],
        Indicators = [new("رضا المستعملين") { Purpose = IndicatorPurpose.Impact, Target = "80 %", Frequency = IndicatorFrequency.Yearly }],
    };

    [Fact]
    public async Task A_card_is_read_with_its_sections_institutions_activities_and_indicators()
    {
        var page = await ShowAsync("fr", Draft);

        Assert.Equal(["Agence de développement du digital", "وزارة الاقتصاد والمالية", "Un organisme qui ne figure plus dans la liste"],
            page.QuerySelectorAll(".written-facts bdi").Select(body => body.TextContent));
        Assert.Contains("1er mars 2026", page.QuerySelector(".written-facts")!.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelector("[data-section] ~ .table-frame tbody tr")!.TextContent;
        Assert.All(["جرد المعطيات", "Agence de développement", "لائحة", "Commencée", "Reportée", "تأخر الصفقة"], said => Assert.Contains(said, row, StringComparison.Ordinal));
        Assert.All(["رضا المستعملين", "Impact", "80 %", "Annuelle"], said => Assert.Contains(said, page.QuerySelectorAll("tbody")[1].TextContent, StringComparison.Ordinal));
        Assert.Contains("Rien n’est encore écrit.", page.QuerySelector("[data-section=causes]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData("ar"), InlineData("fr")]
    public async Task The_public_reads_what_is_written_and_nothing_of_what_could_have_been(string language)
    {
        var page = await ShowAsync(language, new DraftText("ar", "بوابة") { Lead = Agency, Sections = new Dictionary<string, string> { ["problem"] = "المعطيات متفرقة." } }, onlyWritten: true);

        Assert.Equal(["problem"], page.QuerySelectorAll("[data-section]").Select(section => section.GetAttribute("data-section")));
        Assert.Single(page.QuerySelectorAll("h2, h3"));
        Assert.Single(page.QuerySelectorAll(".written-facts dt"));
        Assert.Empty(page.QuerySelectorAll(".nothing"));

        page = await ShowAsync(language, Draft, onlyWritten: true);
        Assert.Equal(["problem", "transparency"], page.QuerySelectorAll("[data-section]").Select(section => section.GetAttribute("data-section")));
        Assert.Equal(5, page.QuerySelectorAll("h2, h3").Length);   // the values, which hold one, and the two tables
    }

    [Fact]
    public async Task Each_paragraph_runs_in_its_own_direction_and_digits_in_the_cards()
    {
        var page = await ShowAsync("en", Draft);

        Assert.Equal(["rtl", "ltr", "rtl"], page.QuerySelectorAll("[data-section=problem] p").Select(p => p.GetAttribute("dir")));
    }

    [Fact]
    public async Task Emphasis_lists_and_links_are_kept_and_text_is_never_markup()
    {
        var json = """[{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"<b>","marks":[{"type":"strong"}]}]}]}]},{"type":"paragraph","content":[{"type":"text","text":"data.gov.ma","marks":[{"type":"link","attrs":{"href":"https://data.gov.ma"}}]}]}]""";
        var card = TestCard.Json(["س"]);
        card["content"]![2]!["content"] = System.Text.Json.Nodes.JsonNode.Parse(json);
        var document = new NodeReader(Schema.Card).Card(Encoding.UTF8.GetBytes(card.ToJsonString())).Value!;

        var page = await ShowAsync("en", WrittenCard.Of(document));

        Assert.Equal("<b>", page.QuerySelector("ul li strong")!.TextContent);
        Assert.Equal("https://data.gov.ma", page.QuerySelector("[data-section=problem] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Who_wrote_what_is_said_by_mark_and_by_word()
    {
        await using var scene = await CardScene.WithAsync();
        var log = await CardLog.OfAsync(scene);
        log.Type(scene.Volunteer, "كل ", before: "المعطيات متفرقة");
        log.Type(scene.Official, "هذه ", before: "المعطيات متفرقة");
        await using var db = scene.Database.Read();
        var people = await CardPerson.ReadAsync(db, log.Newest.Blame.Runs.Select(run => run.Author));

        var authors = new CardAuthors(log.Newest.Blame, people);
        var page = await ShowAsync("en", WrittenCard.Of(log.Newest.Document), authors);

        var first = page.QuerySelector("[data-section=problem] p")!;
        Assert.Equal(["civil-society", "administration", "none"], first.QuerySelectorAll(".author").Select(run => run.GetAttribute("data-side")));
        Assert.Equal("كل هذه المعطيات متفرقة بين الإدارات.", string.Concat(first.QuerySelectorAll(".author").Select(run => run.LastChild!.TextContent)));
        Assert.All(first.QuerySelectorAll(".author"), run => Assert.NotNull(run.QuerySelector(".visually-hidden")));
        Assert.Equal(3, authors.In(log.Newest.Document).Single(one => one.Author.Side is Side.CivilSociety).Letters);
        Assert.Equal(scene.Association.Name, people[scene.Volunteer.AccountId!.Value].Body);
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> ShowAsync(string language, DraftText draft, bool onlyWritten = false) =>
        ShowAsync(language, WrittenCard.Of(draft.ToDocument()), onlyWritten: onlyWritten);

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> ShowAsync(string language, WrittenCard card, CardAuthors? authors = null, bool onlyWritten = false) =>
        Rendered.AsAsync<CardText>(language, ("Card", card), ("Bodies", Bodies), ("Authors", authors), ("OnlyWritten", onlyWritten));
}
