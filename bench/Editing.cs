using System.Collections.Immutable;
using System.Globalization;
using OpenGov.Workspace.Cards;

namespace OpenGov.Bench;

/// <summary>What one edit of a card costs the server, on a usual card and on a very long one.</summary>
internal static class Editing
{
    private const int Rounds = 7;

    public static Task<IReadOnlyList<Measured>> MeasureAsync()
    {
        var usual = LongCard.Of(10_000);
        _ = Measure(usual).Count();   // until the runtime has compiled it all for speed
        return Task.FromResult<IReadOnlyList<Measured>>([.. Measure(usual), .. Measure(LongCard.Of(39_000))]);
    }

    private static IEnumerable<Measured> Measure(LongCard edits)
    {
        var (card, bytes) = (edits.Card, CanonicalJson.Of(edits.Card));
        var name = string.Create(CultureInfo.InvariantCulture, $"card of {card.Size:N0} positions, {bytes.Length / 1000} KB");
        var reader = new StepReader(Schema.Card);

        yield return Line($"{name}: insert, apply and check", Nanoseconds(20_000, _ => edits.Insert.Apply(card)), 1_600, 2_800);
        yield return Line($"{name}: mark, apply and check", Nanoseconds(20_000, _ => edits.Mark.Apply(card)), 2_200, 3_900);
        yield return Line($"{name}: attribute, apply, check, ids of 20 activities", Nanoseconds(20_000, _ => edits.Attribute.Apply(card)), 3_000, 4_000);
        yield return Line($"{name}: split, apply and check", Nanoseconds(20_000, _ => edits.Split.Apply(card)), 2_000, 3_200);

        var json = new CanonicalJson();
        yield return Line($"{name}: read, apply, check, map, write", Nanoseconds(20_000, _ =>
        {
            var step = reader.One(edits.InsertJson).Value!;
            step.Apply(card);
            step.Map.Map(card.Size / 2, 1);
            json.Clear();
            step.Write(json);
        }), 5_200, 6_100);
        yield return Line($"{name}: refuse a step", Nanoseconds(5_000, _ => reader.One(edits.BadJson).Value?.Apply(card)), 10_600, 28_000);
        yield return Line($"{name}: rebase 1 step over 12", Nanoseconds(20_000, _ => Rebase.Run(card, [edits.Insert], edits.Others(12))), 2_800, 4_000);

        ImmutableArray<Step> twenty = [.. Enumerable.Repeat(edits.Insert, 20)];
        yield return Line($"{name}: rebase 20 steps over 1,000", Nanoseconds(100, _ => Rebase.Run(card, twenty, edits.Others(1_000))), 298_000, 312_000);
        yield return Line($"{name}: load, all of it checked", Nanoseconds(100, _ => new NodeReader(Schema.Card).Card(bytes)), 360_000, 978_000);
        yield return Line($"{name}: write", Nanoseconds(200, _ =>
        {
            json.Clear();
            json.Node(card);
        }), 40_000, 466_000);

        Measured Line(string what, double figure, double usual, double veryLong) =>
            new(what, figure / 1_000, "µs", (card.Size < 20_000 ? usual : veryLong) / 1_000);
    }

    /// <summary>The processor's time in the best of several rounds: other programs only ever make a round longer.</summary>
    private static double Nanoseconds(int times, Action<int> work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < times; i++) work(i);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / times);
        }

        return best;
    }
}
