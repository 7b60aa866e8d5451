namespace OpenGov.Workspace.Platform.Texts;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("نشر المعطيات العمومية", "نشر المعطيات المفتوحة", "نشر المعطيات [-العمومية-][+المفتوحة+]")]
    [InlineData("نَشر المعطيات", "نشر المعطيات", "[-نَشر-][+نشر+] المعطيات")]
    [InlineData("كل المعطيات متفرقة اليوم", "هذه البيانات متفرقة اليوم", "[-كل المعطيات-][+هذه البيانات+] متفرقة اليوم")]
    [InlineData("du 1er mars", "du 1er mars 2026", "du 1er mars[+ 2026+]")]
    [InlineData("", "جديد", "[+جديد+]")]
    [InlineData("قديم", "", "[-قديم-]")]
    [InlineData("كما هو.", "كما هو.", "كما هو.")]
    [InlineData("🇲🇦 واحد", "🇲🇦 اثنان", "🇲🇦 [-واحد-][+اثنان+]")]
    public void Words_that_went_stand_before_those_that_took_their_place(string before, string after, string expected) =>
        Assert.Equal(expected, Written(WordDiff.Of(before, after)));

    [Fact]
    public void Both_texts_can_be_read_back_from_the_difference_whatever_they_are()
    {
        var random = new Random(20261122);
        string[] words = ["نشر", "المعطيات", " ", "  ", "،", ".", "2026", "e\u0301té", "🇲🇦", "بوابة"];
        for (var i = 0; i < 2_000; i++)
        {
            var (before, after) = (Text(), Text());
            var runs = WordDiff.Of(before, after);

            Assert.Equal(before, string.Concat(runs.Where(run => run.Fate is not WordFate.Inserted).Select(run => run.Text)));
            Assert.Equal(after, string.Concat(runs.Where(run => run.Fate is not WordFate.Deleted).Select(run => run.Text)));
            Assert.All(runs.Zip(runs.Skip(1)), two => Assert.NotEqual(two.First.Fate, two.Second.Fate));
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
    }

    [Fact]
    public void The_longest_common_row_is_the_longest_there_is()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var (one, two) = (Row(), Row());
            var pairs = CommonRow.Pairs(one, two);

            Assert.All(pairs, pair => Assert.Equal(one[pair.Before], two[pair.After]));
            Assert.All(pairs.Zip(pairs.Skip(1)), next => Assert.True(next.First.Before < next.Second.Before && next.First.After < next.Second.After));
            Assert.Equal(Longest(one, two), pairs.Count);
        }

        List<int> Row() => [.. Enumerable.Range(0, random.Next(9)).Select(_ => random.Next(4))];

        static int Longest(List<int> one, List<int> two) => one.Count == 0 || two.Count == 0 ? 0
            : one[0] == two[0] ? 1 + Longest(one[1..], two[1..])
            : Math.Max(Longest(one[1..], two), Longest(one, two[1..]));
    }

    [Fact]
    public void Two_endless_texts_are_taken_as_wholly_different_but_for_how_they_begin_and_end()
    {
        var (before, after) = (Long("قديم"), Long("جديد"));

        var runs = WordDiff.Of(before, after);

        Assert.Equal([WordFate.Same, WordFate.Deleted, WordFate.Inserted, WordFate.Same], runs.Select(run => run.Fate));

        static string Long(string word) => "البداية " + string.Join('،', Enumerable.Range(0, 5_000).Select(i => word + i)) + " النهاية";
    }

    internal static string Written(IEnumerable<WordRun> runs) => string.Concat(runs.Select(run => run.Fate switch
    {
        WordFate.Deleted => $"[-{run.Text}-]",
        WordFate.Inserted => $"[+{run.Text}+]",
        _ => run.Text,
    }));
}
