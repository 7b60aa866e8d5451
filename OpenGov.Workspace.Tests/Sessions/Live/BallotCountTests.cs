namespace OpenGov.Workspace.Sessions;

public sealed class BallotCountTests
{
    [Fact]
    public void Votes_are_counted_by_option_however_many_a_ballot_names() =>
        Assert.Equal([3, 0, 2], BallotCount.Votes(3, [("1", 2), ("1,3", 1), ("3", 1)]));

    [Fact]
    public void Points_are_added_and_equals_share_a_place()
    {
        var standings = BallotCount.Standings(RankingMethod.Points, 4, [("1:5,2:5", 1), ("3:4,1:6", 1), ("2:6,4:4", 1)]);

        Assert.Equal([(11, 1), (11, 1), (4, 3), (4, 3)], standings.Select(standing => (standing.Score, standing.Place)));
    }

    /// <summary>Copeland's rule on three ballots: the first beats both others, the others tie.</summary>
    [Fact]
    public void In_pairs_a_problem_scores_for_each_other_that_more_people_find_lighter()
    {
        var standings = BallotCount.Standings(RankingMethod.Pairwise, 3, [("1>2,1>3,2>3", 1), ("1>2,1>3,3>2", 1), ("3>1", 1)]);

        Assert.Equal([(4, 1), (1, 2), (1, 2)], standings.Select(standing => (standing.Score, standing.Place)));
    }

    [Fact]
    public void Three_that_beat_each_other_in_a_ring_share_the_first_place() =>
        Assert.All(BallotCount.Standings(RankingMethod.Pairwise, 3, [("1>2,2>3,3>1", 5)]), standing => Assert.Equal(1, standing.Place));

    [Fact]
    public void A_pair_that_nobody_compared_is_a_tie() =>
        Assert.Equal([1, 1], BallotCount.Standings(RankingMethod.Pairwise, 2, []).Select(standing => standing.Score));

    [Fact]
    public void The_hash_is_the_same_whatever_the_order_of_rows_and_other_for_any_other_ballot()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal(BallotCount.Hash([(one, "1"), (other, "2")]), BallotCount.Hash([(other, "2"), (one, "1")]));
        Assert.NotEqual(BallotCount.Hash([(one, "1"), (other, "2")]), BallotCount.Hash([(one, "2"), (other, "1")]));
    }

    [Theory]
    [InlineData("abcd-efgh", "ABCDEFGH")]
    [InlineData(" 23 45 67 89 ", "23456789")]
    [InlineData("٢٣٤٥٦٧٨٩", "23456789")]
    [InlineData("ABCDEFG0", null)]
    [InlineData("ABCDEFGHJ", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? code) => Assert.Equal(code, RoomTokens.Typed(typed, RoomTokens.CodeLength));

    [Fact]
    public void Codes_have_thirty_one_symbols_without_look_alikes()
    {
        Assert.Equal(31, RoomTokens.Symbols.Distinct().Count());
        Assert.Empty(RoomTokens.Symbols.Intersect("01ILO"));
    }
}
