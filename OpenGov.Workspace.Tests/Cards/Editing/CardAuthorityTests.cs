using System.Collections.Immutable;

namespace OpenGov.Workspace.Cards;

public sealed class CardAuthorityTests
{
    private readonly CardAuthority _authority = new(TestCard.Of(["الولوج إلى المعطيات صعب", "لا توجد منصة"], TestCard.First, TestCard.Second), 0);

    [Fact]
    public void Two_people_who_type_in_one_paragraph_both_keep_their_words()
    {
        var (start, end) = (TestCard.At(_authority.Card, "الولوج"), TestCard.At(_authority.Card, "صعب") + 3);

        Assert.Equal(1, Submitted(0, TestCard.Insert(start, "ما زال ")));
        Assert.Equal(2, Submitted(0, TestCard.Insert(end, " جدا"), TestCard.Insert(end + 4, "!")));

        Assert.StartsWith("ما زال الولوج إلى المعطيات صعب جدا!", TestCard.Read(_authority.Card, "problem"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_people_who_change_different_dates_of_an_activity_both_keep_them()
    {
        var at = TestCard.At(_authority.Card, "إعداد") - 2;

        Submitted(0, Attribute(at, "start", "2026-03-01"));
        Submitted(0, Attribute(at, "end", "2026-09-30"));

        Assert.Equal("2026-03-01", _authority.Card.At(at)!["start"]);
        Assert.Equal("2026-09-30", _authority.Card.At(at)!["end"]);
    }

    [Fact]
    public void What_was_typed_into_a_deleted_paragraph_is_left_out_and_said_to_be()
    {
        var paragraph = TestCard.At(_authority.Card, "لا توجد") - 1;
        Submitted(0, TestCard.Delete(paragraph, paragraph + "لا توجد منصة".Length + 2));

        var decision = _authority.Submit(0, [TestCard.Insert(paragraph + 3, "بعد "), TestCard.Insert(TestCard.At(_authority.Card, "الولوج"), "إن ")]);

        Assert.Equal([1], decision.Taken!.Kept);
        Assert.True(decision.IsRebased);
        Assert.Equal("إن الولوج إلى المعطيات صعب\n", TestCard.Read(_authority.Card, "problem"));
    }

    [Fact]
    public void Both_deleting_the_last_paragraphs_leaves_the_section_whole()
    {
        var (first, second) = (TestCard.At(_authority.Card, "الولوج") - 1, TestCard.At(_authority.Card, "لا توجد") - 1);

        Submitted(0, TestCard.Delete(first, second));
        var decision = _authority.Submit(0, [TestCard.Delete(second, second + "لا توجد منصة".Length + 2)]);

        Assert.Empty(decision.Taken!.Kept);
        Assert.Equal(EditFault.None, _authority.Card.Verdict);
        Assert.Equal("لا توجد منصة\n", TestCard.Read(_authority.Card, "problem"));
    }

    /// <summary>A move is a deletion and an insertion. Of a second move only the insertion would still fit, and double the activity.</summary>
    [Fact]
    public void Two_people_who_move_the_same_activity_do_not_double_it()
    {
        var first = TestCard.At(_authority.Card, "إعداد") - 2;
        var size = _authority.Card.At(first)!.Size;
        ImmutableArray<Step> move = [TestCard.Delete(first, first + size), TestCard.Insert(first + size, TestCard.Activity(TestCard.First))];

        Assert.Equal([0, 1], _authority.Submit(0, move, [[0, 1]]).Taken!.Kept);
        Assert.Empty(_authority.Submit(0, move, [[0, 1]]).Taken!.Kept);

        var activities = _authority.Card.Content.Single(section => section.Type.Name == "activities").Content;
        Assert.Equal([TestCard.Second, TestCard.First], activities.Select(activity => activity["id"]));
    }

    [Fact]
    public void Somebody_up_to_date_who_sends_what_does_not_fit_is_refused_and_nothing_is_entered()
    {
        var before = _authority.Card;

        var decision = _authority.Submit(0, [TestCard.Insert(TestCard.At(before, "الولوج"), "x"), TestCard.Delete(0, before.Content[0].Size)]);

        Assert.Equal((EditFault.DoesNotFit, 1), (decision.Fault, decision.FaultyStep));
        Assert.Same(before, _authority.Card);
        Assert.Equal(0, _authority.Revision);
    }

    [Fact]
    public void An_edit_of_which_nothing_is_left_still_gets_its_number()
    {
        var paragraph = TestCard.At(_authority.Card, "لا توجد") - 1;
        var size = "لا توجد منصة".Length + 2;
        Submitted(0, TestCard.Delete(paragraph, paragraph + size));

        Assert.Empty(_authority.Submit(0, [TestCard.Insert(paragraph + 3, "بعد ")]).Taken!.Steps);
        Assert.Equal(2, _authority.Revision);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void A_version_that_is_not_kept_is_refused(int known)
    {
        Submitted(0, TestCard.Insert(TestCard.At(_authority.Card, "الولوج"), "x"));

        Assert.Equal(EditFault.UnknownVersion, _authority.Submit(known, [Attribute(0, "dir", "rtl")]).Fault);
    }

    [Fact]
    public void Only_the_last_commits_are_remembered()
    {
        for (var i = 0; i < CardAuthority.MostCommitsBehind + 10; i++) Submitted(i, Attribute(0, "dir", i % 2 == 0 ? "rtl" : "ltr"));

        Assert.Equal(10, _authority.Floor);
        Assert.Equal(EditFault.UnknownVersion, _authority.Submit(9, [Attribute(0, "dir", "rtl")]).Fault);
        Assert.True(_authority.Submit(10, [Attribute(0, "dir", "rtl")]).Taken!.Kept.Length == 1);
    }

    private int Submitted(int known, params Step[] steps)
    {
        Assert.Equal(EditFault.None, _authority.Submit(known, [.. steps]).Fault);
        return _authority.Revision;
    }

    private static Step Attribute(int at, string name, string value) =>
        TestCard.Step($$$"""{"stepType":"attr","pos":{{{at}}},"attr":"{{{name}}}","value":"{{{value}}}"}""");
}
