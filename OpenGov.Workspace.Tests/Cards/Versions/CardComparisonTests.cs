using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

public sealed class CardComparisonTests
{
    private static readonly Guid Agency = Guid.CreateVersion7(), Ministry = Guid.CreateVersion7();

    private static readonly DraftText Draft = new("ar", "بوابة المعطيات المفتوحة")
    {
        Lead = Agency,
        Start = new DateOnly(2026, 3, 1),
        Sections = new Dictionary<string, string> { ["problem"] = "المعطيات متفرقة بين الإدارات.\nلا يجدها الباحثون.", ["causes"] = "غياب معايير موحدة." },
        Activities = [new("جرد المعطيات") { Start = new DateOnly(2026, 3, 1) }, new("إعداد المنصة"), new("تكوين الموظفين"), new("نشر التقارير")],
        Indicators = [new("رضا المستعملين")],
    };

    [Fact]
    public void A_card_does_not_differ_from_itself()
    {
        var card = Draft.ToDocument();

        Assert.True(CardComparison.Of(WrittenCard.Of(card), WrittenCard.Of(card)).IsEmpty);
    }

    [Fact]
    public void A_paragraph_is_changed_added_or_removed_and_the_others_stand_as_they_are()
    {
        var before = Draft.ToDocument();
        var after = After(before,
            card => TestCard.Insert(TestCard.At(card, "بين الإدارات"), "كلياً "),
            card => TestCard.Insert(TestCard.At(card, "لا يجدها") - 1, TestCard.Part("paragraph", [TestCard.Text("ولا أحد يحصيها اليوم.")])));

        var section = Assert.Single(Compare(before, after).Sections);

        Assert.Equal(("problem", PartFate.Changed), (section.Name, section.Fate));
        Assert.Equal([PartFate.Changed, PartFate.Added, PartFate.Same], section.Blocks.Select(block => block.Fate));
        Assert.Equal("المعطيات متفرقة [+كلياً +]بين الإدارات.", WordDiffTests.Written(section.Blocks[0].Words));
    }

    [Fact]
    public void A_section_that_was_empty_is_added_and_one_that_is_emptied_is_removed()
    {
        var filled = Draft.ToDocument();
        var emptied = (Draft with { Sections = new Dictionary<string, string> { ["problem"] = Draft.Sections["problem"] } }).ToDocument();

        Assert.Equal(PartFate.Removed, Compare(filled, emptied)["causes"]!.Fate);
        Assert.Equal(PartFate.Added, Compare(emptied, filled)["causes"]!.Fate);
    }

    [Fact]
    public void Emphasis_alone_is_a_change_of_form()
    {
        var before = Draft.ToDocument();
        var at = TestCard.At(before, "متفرقة");
        var after = After(before, _ => TestCard.Step($$$"""{"stepType":"addMark","mark":{"type":"strong"},"from":{{{at}}},"to":{{{at + 7}}}}"""));

        var block = Compare(before, after)["problem"]!.Blocks[0];

        Assert.True(block is { Fate: PartFate.Changed, OnlyForm: true });
        Assert.Equal(WordFate.Same, Assert.Single(block.Words).Fate);
    }

    [Fact]
    public void Dates_and_institutions_are_told_as_old_and_new()
    {
        var before = Draft.ToDocument();
        var after = (Draft with { Lead = Ministry, Supporters = [Agency], End = new DateOnly(2027, 1, 31) }).ToDocument();

        Assert.Equal(
            [new("lead", Agency, Ministry), new("supporters", null, Agency), new("end", null, new DateOnly(2027, 1, 31))],
            Compare(before, after)["meta"]!.Facts);
    }

    [Fact]
    public void Activities_are_followed_by_their_id_through_moves_and_rewording()
    {
        var before = Draft.ToDocument();
        var written = WrittenCard.Of(before);
        var (first, third, fourth) = (written.Activities[0], written.Activities[2], written.Activities[3]);
        var after = After(before,
            card => TestCard.Insert(TestCard.At(card, "جرد"), "إتمام "),
            card => TestCard.Step($$"""{"stepType":"attr","pos":{{TestCard.At(card, "إتمام") - 2}},"attr":"status","value":"started"}"""),
            card => TestCard.Delete(TestCard.At(card, "نشر التقارير") - 2, TestCard.At(card, "نشر التقارير") - 2 + fourth.Node.Size),
            card => TestCard.Delete(TestCard.At(card, "تكوين") - 2, TestCard.At(card, "تكوين") - 2 + third.Node.Size),
            card => TestCard.Insert(TestCard.At(card, "إتمام") - 2, TestCard.Part("activity",
                [TestCard.Part("activity_what", [TestCard.Text("تكوين الموظفين")]), TestCard.Part("activity_output", []), TestCard.Part("activity_reason", [])],
                new System.Text.Json.Nodes.JsonObject { ["id"] = third.Id.ToString() })),
            card => TestCard.Insert(TestCard.At(card, "إتمام") - 2, TestCard.Activity(TestCard.First)));

        var items = Assert.Single(Compare(before, after).Sections).Items;

        Assert.Equal([PartFate.Same, PartFate.Added, PartFate.Changed, PartFate.Removed], items.Select(item => item.Fate));
        Assert.Equal([third.Id, Guid.Parse(TestCard.First), first.Id, fourth.Id], items.Select(item => item.Id));
        Assert.Equal(third.Id, Assert.Single(items, item => item.Moved).Id);
        Assert.Equal(new FactChange("status", ActivityStatus.Planned, ActivityStatus.Started), Assert.Single(items[2].Facts));
        Assert.Equal("[+إتمام +]جرد المعطيات", WordDiffTests.Written(Assert.Single(items[2].Fields).Words));
        Assert.Equal("نشر التقارير", items[3].Name);
    }

    [Fact]
    public void An_activity_that_was_entered_anew_with_the_same_words_is_the_same()
    {
        var (before, after) = (Draft.ToDocument(), Draft.ToDocument());   // every id is another one

        Assert.True(Compare(before, after).IsEmpty);
    }

    private static CardComparison Compare(Node before, Node after) => CardComparison.Of(WrittenCard.Of(before), WrittenCard.Of(after));

    private static Node After(Node card, params Func<Node, Step>[] steps) => steps.Aggregate(card, (now, step) =>
        step(now).Apply(now) is { Ok: true } applied ? applied.Value : throw new InvalidOperationException("The step does not fit."));
}
