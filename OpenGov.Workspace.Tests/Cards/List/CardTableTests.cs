using AngleSharp.Html.Dom;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

public sealed class CardTableTests
{
    [Fact]
    public async Task A_row_leads_to_its_card_keeps_the_direction_of_its_title_and_names_whom_it_waits_for()
    {
        var page = await TableAsync("fr", Row(CardState.InReview, civilSociety: true));

        var link = Assert.IsType<IHtmlAnchorElement>(page.QuerySelector("tbody th a"), exactMatch: false);
        Assert.EndsWith("/plans/3/cards/4", link.Href, StringComparison.Ordinal);
        Assert.Equal("auto", link.QuerySelector("bdi")!.GetAttribute("dir"));
        Assert.Equal(["no", "yes"], page.QuerySelectorAll("tbody .parity .side-mark").Select(mark => mark.GetAttribute("data-filled")));
        Assert.Contains("Agence de développement du digital", page.QuerySelector("tbody .parity-words")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["La solution proposée"], page.QuerySelectorAll("tbody details li").Select(gap => gap.TextContent));
    }

    [Fact]
    public async Task A_card_sent_back_says_who_asked_for_changes()
    {
        var page = await TableAsync("ar", Row(CardState.Draft, askedBy: Side.CivilSociety));

        Assert.Contains("طلب المجتمع المدني تعديلات", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("tbody .parity"));
    }

    [Fact]
    public async Task The_history_shows_every_version_with_its_signatures_and_why_it_was_reopened()
    {
        var at = new DateTime(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc);
        var signed = new PersonAct(new LocalText("مديرة التحول الرقمي"), at);
        var page = await Rendered.AsAsync<ReviewHistory>(
            "ar", (nameof(ReviewHistory.Reviews), new List<ReviewShown>
            {
                new(2, 40, new string('b', 64), signed, null, null, null, null, null, null, null),
                new(1, 12, new string('a', 64), signed, signed, signed, null, null, new PersonAct(null, at), "خطأ في التاريخ", null),
            }));

        var versions = page.QuerySelectorAll("ol.reviews > li");
        Assert.Equal(["no", "no"], versions[0].QuerySelectorAll(".side-mark").Select(mark => mark.GetAttribute("data-filled")));
        Assert.Equal(["yes", "yes"], versions[1].QuerySelectorAll(".side-mark").Select(mark => mark.GetAttribute("data-filled")));
        Assert.Contains("خطأ في التاريخ", versions[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("ltr", versions[0].QuerySelector("code")!.GetAttribute("dir"));
    }

    private static Task<IHtmlDocument> TableAsync(string language, CardRow row) =>
        Rendered.AsAsync<CardTable>(language, (nameof(CardTable.Rows), new List<CardRow> { row }), (nameof(CardTable.Links), new CardLinks(3)));

    private static CardRow Row(CardState state, bool civilSociety = false, Side? askedBy = null) => new(
        Guid.NewGuid(), 4, "بوابة المعطيات", CardKind.New, Guid.NewGuid(), new LocalText("وكالة التنمية الرقمية", "Agence de développement du digital"),
        new CardStanding(state, false, civilSociety, askedBy, false, false), null, null, 2, 1, 0, ["solution"],
        new DateTime(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc), null, null);
}
