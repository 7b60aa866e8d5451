namespace OpenGov.Workspace.Evaluation;

public sealed class WeightRoomTests
{
    /// <summary>(5, 2) before (2, 4): 3t − 2(1 − t) > 0 when t > 2/5.</summary>
    [Fact]
    public void The_room_ends_where_another_is_level()
    {
        var rooms = WeightRoom.Of(Scene.Standings(Scene.Rule(60, 40), [5, 2], [2, 4]).Select(CutLine.First(1)));

        Assert.Equal((.6, .4, true), (rooms[0].Share, Math.Round(rooms[0].Lowest.Share, 12), rooms[0].Lowest.IsOpen));
        Assert.Equal((1, 2), (Scene.Number(rooms[0].Lowest.Upper!.Value), Scene.Number(rooms[0].Lowest.Lower!.Value)));
        Assert.Equal(new RoomEnd(1, false, null, null), rooms[0].Highest);
        Assert.Equal((0, .6), (rooms[1].Lowest.Share, Math.Round(rooms[1].Highest.Share, 12)));
    }

    [Fact]
    public void The_other_criteria_keep_their_proportions()
    {
        // Of the others three quarters lie on the second: leads 2, −1, 1 make 2t + (1 − t)(−½).
        var room = WeightRoom.Of(Scene.Standings(Scene.Rule(60, 30, 10), [5, 2, 3], [3, 3, 2]).Select(CutLine.First(1)))[0];

        Assert.Equal(.2, room.Lowest.Share, 12);
    }

    [Fact]
    public void One_criterion_has_all_the_weight() =>
        Assert.Equal([new WeightRoom(0, 1, new(1, false, null, null), new(1, false, null, null))], WeightRoom.Of(Scene.Standings(Scene.Rule(7), [5], [2]).Select(CutLine.First(1))));

    [Fact]
    public void What_is_tied_at_the_line_leaves_no_room()
    {
        var rooms = WeightRoom.Of(Scene.Standings(Scene.Rule(1, 1), [4, 2], [2, 4]).Select(CutLine.First(1)));

        Assert.All(rooms, room => Assert.Equal((.5, .5), (room.Lowest.Share, room.Highest.Share)));
    }

    /// <summary>The third fits the budget but is one point behind the second on both criteria: no share lets it pass.</summary>
    [Fact]
    public void What_never_passes_limits_nothing()
    {
        var selection = Scene.WithCosts(Scene.Rule(60, 40), ([5, 5], 50), ([4, 3], 60), ([3, 2], 40)).Select(CutLine.Within(100));

        Assert.All(WeightRoom.Of(selection), room => Assert.Equal((0, 1), (room.Lowest.Share, room.Highest.Share)));
    }

    [Fact]
    public void Inside_its_room_a_weight_alters_nothing_and_beyond_an_open_end_it_does()
    {
        const int Whole = 1_000_000;
        var ends = 0;
        for (ulong seed = 0; seed < 500; seed++)
        {
            var selection = Scene.Drawn(seed).Select(Scene.DrawnLine(seed));
            var (contests, adopted) = (new Contests(selection), selection.Standings.Rule.Weights);
            if (adopted.Length == 1) continue;
            foreach (var room in WeightRoom.Of(selection))
            {
                long[] At(double share) => [.. adopted.Select((w, k) => k == room.Criterion ? (long)Math.Round(share * Whole) * (adopted.Sum() - w) : (Whole - (long)Math.Round(share * Whole)) * w)];
                var text = $"seed {seed}, criterion {room.Criterion}";
                var (low, high) = (room.Lowest.Share, room.Highest.Share);
                for (var i = 1; i < 30 && high - low > 1e-4; i++)
                    Assert.False(contests.Alters(At(low + 2e-6 + i / 30.0 * (high - low - 4e-6))), text);

                if (room.Lowest.IsOpen && low > 2e-6) Assert.True(contests.Alters(At(low - 2e-6)), text);
                if (room.Highest.IsOpen && high < 1 - 2e-6) Assert.True(contests.Alters(At(high + 2e-6)), text);
                ends += room.Lowest.IsOpen || room.Highest.IsOpen ? 1 : 0;
            }
        }

        Assert.True(ends > 200);
    }
}
