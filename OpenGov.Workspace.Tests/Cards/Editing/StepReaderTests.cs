using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Workspace.Cards;

public sealed class StepReaderTests
{
    private static readonly Node Card = TestCard.Of(["يصعب الوصول إلى المعطيات 👩‍👩‍👧‍👦"], TestCard.First);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("data:text/html,<script>")]
    [InlineData("vbscript:msgbox(1)")]
    [InlineData(" https://example.ma")]
    [InlineData("HTTPS://example.ma")]
    [InlineData("https://example.ma/\u202Egpj.exe")]
    [InlineData("https://example.ma/\"onclick=")]
    [InlineData("//example.ma")]
    [InlineData("https://")]
    [InlineData("")]
    public void A_link_that_is_not_plainly_to_the_web_or_to_mail_is_refused(string address) =>
        Assert.Equal(EditFault.BadAttribute, Fault(Link(address)));

    [Theory]
    [InlineData("https://data.gov.ma/مجموعات?q=1")]
    [InlineData("http://example.ma")]
    [InlineData("mailto:contact@example.ma")]
    public void A_link_to_the_web_or_to_mail_is_taken(string address) =>
        Assert.Equal(EditFault.None, Fault(Link(address)));

    [Theory]
    [InlineData("""{"stepType":"replace","from":9,"to":2}""", EditFault.BadPosition)]
    [InlineData("""{"stepType":"replace","from":1.5,"to":2}""", EditFault.BadPosition)]
    [InlineData("""{"stepType":"replace","from":-1,"to":2}""", EditFault.BadPosition)]
    [InlineData("""{"stepType":"replace","from":1e99,"to":2}""", EditFault.BadPosition)]
    [InlineData("""{"stepType":"replace","from":9223372036854775808,"to":2}""", EditFault.BadPosition)]
    [InlineData("""{"stepType":"replace","from":"1","to":2}""", EditFault.BadPosition)]
    [InlineData("""{"stepType":"replace","from":1}""", EditFault.MissingField)]
    [InlineData("""{"stepType":"replace","from":1,"from":2,"to":2}""", EditFault.NotJson)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"author":"x"}""", EditFault.UnknownField)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"structure":1}""", EditFault.WrongKind)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"paragraph"}],"openStart":1,"openEnd":1}}""", EditFault.BadSlice)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"paragraph"}],"openStart":2}}""", EditFault.BadSlice)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"script"}]}}""", EditFault.UnknownNode)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"paragraph","attrs":{"onclick":"x"}}]}}""", EditFault.UnknownAttribute)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"activity"}]}}""", EditFault.MissingAttribute)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"text","text":""}]}}""", EditFault.EmptyText)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"text","text":"a\ud83d"}]}}""", EditFault.UnsafeText)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"text","text":"\ude00\ud83d"}]}}""", EditFault.UnsafeText)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"text","text":"a\u0000"}]}}""", EditFault.UnsafeText)]
    [InlineData("""{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"text","text":"a\u202eb"}]}}""", EditFault.UnsafeText)]
    [InlineData("""{"stepType":"addMark","mark":{"type":"blink"},"from":1,"to":2}""", EditFault.UnknownMark)]
    [InlineData("""{"stepType":"markSet","steps":[{"stepType":"markSet","steps":[]}]}""", EditFault.UnknownStep)]
    [InlineData("""{"stepType":"__proto__"}""", EditFault.UnknownStep)]
    [InlineData("""{"from":1}""", EditFault.MissingField)]
    [InlineData("""[]""", EditFault.WrongKind)]
    [InlineData("""{"stepType":""", EditFault.NotJson)]
    [InlineData("", EditFault.NotJson)]
    public void What_is_not_a_step_is_refused_with_its_fault(string json, EditFault fault) => Assert.Equal(fault, Fault(json));

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] halfPair = [.. "\""u8, 0xED, 0xA0, 0xBD, .. "\""u8];
        Assert.Equal(EditFault.UnsafeText, new StepReader(Schema.Card).One(halfPair).Fault);
        Assert.Equal(EditFault.UnsafeText, new StepReader(Schema.Card).One(new byte[] { 0xFF, 0xFE }).Fault);
    }

    [Theory]
    [InlineData(14, EditFault.InvalidContent)]
    [InlineData(30, EditFault.TooDeep)]
    [InlineData(100, EditFault.NotJson)]
    [InlineData(10_000, EditFault.TooLarge)]
    public void Nesting_without_end_is_refused_and_does_not_overflow_the_stack(int levels, EditFault fault)
    {
        var nested = string.Concat(Enumerable.Repeat("""{"type":"quote","content":[""", levels)) + string.Concat(Enumerable.Repeat("]}", levels));
        var at = TestCard.At(Card, "يصعب") - 1;
        var read = new StepReader(Schema.Card).One(Encoding.UTF8.GetBytes(
            $$$"""{"stepType":"replace","from":{{{at}}},"to":{{{at}}},"slice":{"content":[{{{nested}}}]}}"""));

        Assert.Equal(fault, read.Ok ? read.Value.Apply(Card).Fault : read.Fault);
    }

    [Fact]
    public void Wrapping_again_and_again_stops_at_the_deepest_level()
    {
        var (card, wraps, fault) = (TestCard.Of(["نص"]), 0, EditFault.None);
        var start = TestCard.At(card, "نص") - 1;
        for (; fault is EditFault.None && wraps < 10_000; wraps++)
        {
            var end = start + card.At(start)!.Size;
            var wrapped = TestCard.Step(
                $$$"""
                {"stepType":"replaceAround","from":{{{start}}},"to":{{{end}}},"gapFrom":{{{start}}},"gapTo":{{{end}}},"insert":4,
                "slice":{"content":[{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"}]}]}]}}
                """).Apply(card);
            (card, fault) = (wrapped.Value ?? card, wrapped.Fault);
        }

        Assert.Equal((EditFault.TooDeep, 11), (fault, wraps));
    }

    [Fact]
    public void An_edit_that_is_too_large_or_has_too_many_steps_is_refused()
    {
        var reader = new StepReader(Schema.Card);
        var step = """{"stepType":"docAttr","attr":"language","value":"fr"}""";

        Assert.Equal(EditFault.TooManySteps, reader.Many(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(step, 101))}]")).Fault);
        Assert.Equal(100, reader.Many(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(step, 100))}]")).Steps.Length);
        Assert.Equal(EditFault.TooLarge, reader.Many(new byte[EditLimits.CommitBytes + 1]).Fault);
        Assert.Equal(2, reader.Many(Encoding.UTF8.GetBytes($"[{step},{step},{{}}]")).FaultyStep);
    }

    [Fact]
    public void A_card_does_not_grow_beyond_its_limit()
    {
        var (card, at, fault) = (Card, TestCard.At(Card, "يصعب"), EditFault.None);
        for (var i = 0; i < 20 && fault is EditFault.None; i++)
        {
            var grown = TestCard.Insert(at, new string('ن', 90_000)).Apply(card);
            (card, fault) = (grown.Value ?? card, grown.Fault);
        }

        Assert.Equal(EditFault.TooLarge, fault);
        Assert.InRange(card.Size, EditLimits.Positions - 90_000, EditLimits.Positions);
    }

    [Fact]
    public void Half_a_character_cannot_be_cut_off()
    {
        var emoji = TestCard.At(Card, "👩");
        Assert.Equal(EditFault.SplitsCharacter, TestCard.Delete(emoji, emoji + 1).Apply(Card).Fault);
        Assert.Equal(EditFault.SplitsCharacter, TestCard.Insert(emoji + 1, "x").Apply(Card).Fault);
        Assert.True(TestCard.Delete(emoji, emoji + 2).Apply(Card).Ok);
    }

    [Fact]
    public void The_same_activity_twice_is_refused()
    {
        var at = TestCard.At(Card, "إعداد") - 2;

        Assert.Equal(EditFault.NotUnique, TestCard.Insert(at, TestCard.Activity(TestCard.First)).Apply(Card).Fault);
        Assert.True(TestCard.Insert(at, TestCard.Activity(TestCard.Second)).Apply(Card).Ok);
    }

    /// <summary>Applying a step looks only at what is cut: the rest of what it brings must be looked at too.</summary>
    [Fact]
    public void An_activity_without_its_parts_is_refused()
    {
        var at = TestCard.At(Card, "إعداد") - 2;
        var bare = TestCard.Part("activity", [], new JsonObject { ["id"] = TestCard.Second });

        Assert.Equal(EditFault.InvalidContent, TestCard.Insert(at, bare).Apply(Card).Fault);
    }

    private static string Link(string address) =>
        $$$"""{"stepType":"addMark","mark":{"type":"link","attrs":{"href":{{{JsonSerializer.Serialize(address)}}}}},"from":1,"to":2}""";

    private static EditFault Fault(string json) => new StepReader(Schema.Card).One(Encoding.UTF8.GetBytes(json)).Fault;
}
