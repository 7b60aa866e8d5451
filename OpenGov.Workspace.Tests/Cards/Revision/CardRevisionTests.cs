using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

public sealed class CardRevisionTests
{
    private static readonly DraftText Running = new("ar", "بوابة المعطيات")
    {
        Kind = CardKind.Revised,
        Sections = new Dictionary<string, string> { ["problem"] = "المعطيات متفرقة." },
        Activities = [.. new[] { "جرد", "نشر", "تكوين", "تقييم" }.Select(what => new DraftText.DraftActivity(what) { End = new DateOnly(2026, 9, 30) })],
        Indicators = [new DraftText.DraftIndicator("عدد المجموعات") { Nature = IndicatorNature.Quantitative }],
    };

    [Fact]
    public void Each_activity_has_one_fate_and_what_is_postponed_is_not_dropped()
    {
        var revision = Revised(card =>
        {
            Activity(card, 1)["attrs"]!["change"] = "postpone";
            Say(Activity(card, 1), "activity_reason", "في انتظار القانون");
            Activity(card, 2)["attrs"]!["change"] = "drop";
            Say(Activity(card, 3), "activity_what", "تقييم مستقل");
            Activities(card).Add(TestCard.Activity(TestCard.First));
        });

        Assert.Equal(
            [ActivityChange.Keep, ActivityChange.Postpone, ActivityChange.Drop, ActivityChange.Amend, ActivityChange.Add],
            revision.Activities.Select(activity => activity.Change));
        Assert.Equal(["تكوين", "تقييم مستقل"], revision.Unexplained.Select(activity => activity.What));   // nobody said why
    }

    [Fact]
    public void An_activity_deleted_from_the_text_is_dropped_without_a_reason()
    {
        var revision = Revised(card => Activities(card).RemoveAt(0));

        Assert.Equal((ActivityChange.Drop, "جرد"), (revision.Activities[^1].Change, revision.Activities[^1].What));
        Assert.Equal(["جرد"], revision.Unexplained.Select(activity => activity.What));
    }

    [Fact]
    public void How_far_an_activity_has_come_changes_nothing_of_it_and_saying_keep_does_not_hide_a_change()
    {
        var revision = Revised(card =>
        {
            Activity(card, 0)["attrs"]!["status"] = "complete";
            Activity(card, 1)["attrs"]!["change"] = "keep";
            Activity(card, 1)["attrs"]!["end"] = "2027-09-30";
        });

        Assert.Equal([ActivityChange.Keep, ActivityChange.Amend], revision.Activities.Take(2).Select(activity => activity.Change));
    }

    [Theory]
    [InlineData("ar", "نشاطان باقيان كما هما.", "نشاط واحد أُجّل ولم يُحذف.", "المؤشرات النوعية: 1، بعد أن كانت 0.")]
    [InlineData("fr", "2 activités sont maintenues telles quelles.", "1 activité est reportée, non supprimée.", "Indicateurs qualitatifs\u00A0: 1, contre 0 auparavant.")]
    [InlineData("en", "2 activities are kept as they are.", "1 activity is postponed, not dropped.", "Qualitative indicators: 1, where there were 0.")]
    public void The_summary_of_changes_writes_itself(string language, string kept, string postponed, string qualitative)
    {
        var summary = RevisionSummary.Of(Revised(card =>
        {
            Activity(card, 1)["attrs"]!["change"] = "postpone";
            Activity(card, 2)["attrs"]!["change"] = "drop";
            var indicator = Part(card, "indicators")["content"]![0]!;
            indicator["attrs"]!["nature"] = "qualitative";
            Say(indicator, "indicator_name", "رضا مستعملي البوابة");
        }));

        using var reading = new Reading(language);
        var text = new StringLocalizer<CardsTexts>(new ResourceManagerStringLocalizerFactory(
            Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
        var said = summary.Sentences(text);
        Assert.Contains(kept, said);
        Assert.Contains(postponed, said);
        Assert.Contains(qualitative, said);
        Assert.Equal((1, 0, 0), (summary.IndicatorsRefined, summary.IndicatorsAdded, summary.IndicatorsTakenOut));
        Assert.Equal((1, 1), (summary.Activities[ActivityChange.Postpone], summary.Activities[ActivityChange.Drop]));
    }

    [Fact]
    public void A_text_that_changed_nowhere_says_so()
    {
        var summary = RevisionSummary.Of(Revised(_ => { }));

        Assert.Equal(4, summary.Activities[ActivityChange.Keep]);
        Assert.Empty(summary.ChangedSections);
    }

    private static CardRevision Revised(Action<JsonObject> change)
    {
        var running = Encoding.UTF8.GetString(CanonicalJson.Of(Running.ToDocument()));
        var card = JsonNode.Parse(running)!.AsObject();
        foreach (var activity in Activities(card)) activity!["attrs"] ??= new JsonObject();
        change(card);
        var read = new NodeReader(Schema.Card).Card(JsonSerializer.SerializeToUtf8Bytes(card));
        Assert.True(read.Ok, read.Fault.ToString());
        return CardRevision.Of(running, WrittenCard.Of(read.Value!));
    }

    private static JsonNode Part(JsonNode card, string type) => card["content"]!.AsArray().Single(part => (string?)part!["type"] == type)!;

    private static JsonArray Activities(JsonNode card) => Part(card, "activities")["content"]!.AsArray();

    private static JsonNode Activity(JsonNode card, int at) => Activities(card)[at]!;

    private static void Say(JsonNode item, string line, string text) =>
        Part(item, line)["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text });
}
