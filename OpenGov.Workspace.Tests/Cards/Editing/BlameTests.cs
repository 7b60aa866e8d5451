namespace OpenGov.Workspace.Cards;

public sealed class BlameTests
{
    private static readonly Guid[] People = [.. Enumerable.Range(1, 5).Select(n => new Guid(n, 0, 0, new byte[8]))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_position_belongs_to_whoever_wrote_it(int seed)
    {
#pragma warning disable CA5394 // a test's cases, not a secret
        var random = new Random(seed);
        var blame = new Blame([new(100, People[0])]);
        List<Guid> plainly = [.. Enumerable.Repeat(People[0], 100)];

        for (var i = 0; i < 5_000; i++)
        {
            var person = People[random.Next(People.Length)];
            var (start, oldSize, newSize) = (random.Next(plainly.Count + 1), 0, random.Next(4));
            oldSize = random.Next(Math.Min(5, plainly.Count - start + 1));
            var rest = plainly.Count - start - oldSize;
            int[] ranges = random.Next(4) == 0 && rest > 2 ? [start, oldSize, newSize, start + oldSize + 1, 1, random.Next(3)] : [start, oldSize, newSize];

            blame.Apply(new StepMap(ranges), person);
            for (var range = ranges.Length - 3; range >= 0; range -= 3)
            {
                plainly.RemoveRange(ranges[range], ranges[range + 1]);
                plainly.InsertRange(ranges[range], Enumerable.Repeat(person, ranges[range + 2]));
            }

            Assert.Equal(plainly.Count, blame.Runs.Sum(run => run.Length));
        }
#pragma warning restore CA5394

        Assert.Equal(plainly, blame.Runs.SelectMany(run => Enumerable.Repeat(run.Author, run.Length)));
        Assert.DoesNotContain(blame.Runs.Zip(blame.Runs.Skip(1)), pair => pair.First.Author == pair.Second.Author);
    }

    [Fact]
    public void A_text_that_somebody_moved_still_belongs_to_its_authors()
    {
        var blame = new Blame([new(10, People[0]), new(4, People[1]), new(6, People[2])]);
        var moved = blame.Between(8, 16);

        blame.Apply(new StepMap(8, 8, 0), People[3]);
        blame.Apply(new StepMap(0, 0, 8), People[3], moved);

        Assert.Equal([new(2, People[0]), new(4, People[1]), new(2, People[2]), new(8, People[0]), new(4, People[2])], blame.Runs);
    }
}
