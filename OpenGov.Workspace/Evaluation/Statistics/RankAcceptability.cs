namespace OpenGov.Workspace.Evaluation;

/// <summary>How the order would come out under other weights: for each proposal, the share of draws in which it is selected, and its ranks.</summary>
/// <remarks>
/// Rank acceptability as in Lahdelma and Salminen, "SMAA-2", Operations Research 49 (2001), 444–454, with weights alone drawn.
/// The points and the gates stay. In a draw as in the ranking, equals share the better rank (1, 2, 2, 4), so more than one
/// can be first; and those that the line would part count as tied, not as selected.
/// </remarks>
public sealed class RankAcceptability
{
    public const int UsualDraws = 10_000, MostProposals = 1 << PlaceBits;

    /// <summary>Up to so many proposals, the number of draws at every single rank is given.</summary>
    public const int ProposalsWithHistogram = 60;

    private const int PlaceBits = 12, DrawsInPart = 250;

    /// <summary>Each has a counter for every proposal at every rank: 4 MB for 1,000 proposals, 64 MB for the most.</summary>
    private const int MostAtOnce = 4;

    private RankAcceptability(WeightDraw draw, ulong seed, int draws, IReadOnlyList<Acceptability> proposals) =>
        (Draw, Seed, Draws, Proposals) = (draw, seed, draws, proposals);

    public WeightDraw Draw { get; }
    public ulong Seed { get; }
    public int Draws { get; }

    /// <summary>In the order of the standings; those stopped at a gate are not among them.</summary>
    public IReadOnlyList<Acceptability> Proposals { get; }

    /// <summary>Blocks the thread until done, on up to four processors; the figures do not depend on how many there are.</summary>
    /// <param name="draws">1 to 1,000,000.</param>
    /// <exception cref="ArgumentException">More than <see cref="MostProposals"/> proposals are ranked.</exception>
    public static RankAcceptability Of(Selection selection, WeightDraw draw, ulong seed, int draws = UsualDraws, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, 1_000_000);
        var places = selection.Standings.Places;
        if (places.Count > MostProposals) throw new ArgumentException($"At most {MostProposals} proposals.", nameof(selection));

        var parts = (draws + DrawsInPart - 1) / DrawsInPart;
        var tallies = new Tally[Math.Min(Math.Min(parts, Environment.ProcessorCount), MostAtOnce)];
        var next = -1;
        Parallel.For(0, tallies.Length, new ParallelOptions { CancellationToken = cancel }, worker =>
        {
            var tally = tallies[worker] = new Tally(selection);
            for (int part; (part = Interlocked.Increment(ref next)) < parts;)
            {
                cancel.ThrowIfCancellationRequested();
                tally.Count(draw, SeededNumbers.Part(seed, part), Math.Min(DrawsInPart, draws - part * DrawsInPart));
            }
        });

        foreach (var other in tallies[1..]) tallies[0].Add(other);
        return new(draw, seed, draws, [.. places.Select((place, i) => tallies[0].Of(place, i, draws))]);
    }

    /// <summary>What one processor has counted.</summary>
    private sealed class Tally(Selection selection)
    {
        private readonly int _count = selection.Standings.Places.Count;
        private readonly int[] _halfPoints = selection.Standings.HalfPoints;
        private readonly int[] _adopted = selection.Standings.Rule.Weights;
        private readonly long[] _costs = selection.Standings.Costs();
        private readonly int[] _ranks = new int[selection.Standings.Places.Count * selection.Standings.Places.Count];   // row: proposal, column: rank − 1
        private readonly int[] _selected = new int[selection.Standings.Places.Count];
        private readonly int[] _tied = new int[selection.Standings.Places.Count];

        public void Count(WeightDraw draw, SeededNumbers numbers, int draws)
        {
            var weights = new long[_adopted.Length];
            var (keys, totals, costs) = (new long[_count], new long[_count], new long[_count]);
            for (; draws > 0; draws--)
            {
                DrawnWeights.Next(draw, _adopted, ref numbers, weights);
                Sort(weights, keys);
                for (var i = 0; i < _count; i++)
                {
                    totals[i] = -(keys[i] >> PlaceBits);
                    costs[i] = _costs[Place(keys[i])];
                }

                Note(keys, totals, selection.Line.Draw(totals, costs, weights.Sum()));
            }
        }

        public void Add(Tally other)
        {
            for (var i = 0; i < _ranks.Length; i++) _ranks[i] += other._ranks[i];
            for (var i = 0; i < _count; i++)
            {
                _selected[i] += other._selected[i];
                _tied[i] += other._tied[i];
            }
        }

        public Acceptability Of(Place place, int index, int draws)
        {
            var ranks = _ranks.AsSpan(index * _count, _count);
            int[] quantiles = [0, 0, 0, 0, 0];
            for (var (rank, sum, q) = (0, 0L, 0); q < 5; rank++)
                for (sum += ranks[rank]; q < 5 && sum * 100 >= (long)draws * Acceptability.Percents[q]; q++) quantiles[q] = rank + 1;

            return new(place.Id, place.Rank, draws, _selected[index], _tied[index], ranks[0], quantiles, _count <= ProposalsWithHistogram ? ranks.ToArray() : null);
        }

        /// <summary>Total and place in one number: sorting whole numbers is all that a draw costs.</summary>
        private void Sort(ReadOnlySpan<long> weights, Span<long> keys)
        {
            ReadOnlySpan<int> row = _halfPoints;
            for (var i = 0; i < keys.Length; i++, row = row[weights.Length..])
            {
                var total = 0L;
                for (var k = 0; k < weights.Length; k++) total += weights[k] * row[k];
                keys[i] = (-total << PlaceBits) | (long)i;
            }

            keys.Sort();
        }

        private void Note(ReadOnlySpan<long> keys, ReadOnlySpan<long> totals, Cut cut)
        {
            for (var (i, rank) = (0, 0); i < keys.Length; i++)
            {
                if (i > 0 && totals[i] != totals[i - 1]) rank = i;
                var place = Place(keys[i]);
                _ranks[place * _count + rank]++;
                if (i < cut.Selected) _selected[place]++;
                else if (i < cut.Selected + cut.Tied) _tied[place]++;
            }
        }

        private static int Place(long key) => (int)(key & ((1 << PlaceBits) - 1));
    }
}

/// <summary>What the draws say of one proposal.</summary>
/// <param name="Rank">Under the adopted weights.</param>
/// <param name="Selected">Draws in which it stands above the line.</param>
/// <param name="Tied">Draws in which it is tied at the line.</param>
/// <param name="First">Draws in which nobody stands before it.</param>
/// <param name="Quantiles">For each of <see cref="Percents"/> the rank that so many of 100 draws do not exceed.</param>
/// <param name="Histogram">Draws at rank 1, 2, … ; null for more than 60 proposals.</param>
public sealed record Acceptability(
    Guid Id, int Rank, int Draws, int Selected, int Tied, int First, IReadOnlyList<int> Quantiles, IReadOnlyList<int>? Histogram)
{
    public static IReadOnlyList<int> Percents { get; } = [5, 25, 50, 75, 95];

    /// <summary>0 to 1.</summary>
    public double SelectedShare => (double)Selected / Draws;

    /// <summary>0 to 1.</summary>
    public double FirstShare => (double)First / Draws;
}
