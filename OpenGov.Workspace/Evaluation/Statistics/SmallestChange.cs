namespace OpenGov.Workspace.Evaluation;

/// <summary>The least weight that, moved from some criteria to another, alters the selection: the smaller, the more the selection hangs on the weights.</summary>
public static class SmallestChange
{
    /// <returns>Null when no weights at all alter it: whoever is below the line is below on every criterion, or nobody is on one of its sides.</returns>
    public static WeightChange? Of(Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var (contests, weights) = (new Contests(selection), selection.Standings.Rule.Weights);
        Span<int> leads = stackalloc int[weights.Length];
        if (contests.TiedPairs().FirstOrDefault() is { Lower: > 0 } level) return Change(contests, weights, leads, level, isExact: true);

        (Ratio Moved, int Upper, int Lower)? best = null;
        foreach (var (upper, lower, mustFall) in contests.Pairs())
        {
            contests.Lead(upper, lower, leads);
            if (Needed(weights, leads, mustFall, best?.Moved) is { } moved && (best is null || moved < best.Value.Moved)) best = (moved, upper, lower);
        }

        var overtaking = Overtaking(contests, weights, best?.Moved);
        if ((overtaking ?? best) is not { } found) return null;
        contests.Lead(found.Upper, found.Lower, leads);
        var change = Change(contests, weights, leads, (found.Upper, found.Lower), isExact: true);
        return overtaking is null || contests.Alters(change.NewWeights) ? change : change with { IsExact = false };
    }

    /// <summary>A budget's other way to change: what fits passes all that does not. To pass each takes at least the most that one of them asks.</summary>
    private static (Ratio Moved, int Upper, int Lower)? Overtaking(Contests contests, int[] weights, Ratio? limit)
    {
        Span<int> leads = stackalloc int[weights.Length];
        (Ratio Moved, int Upper, int Lower)? best = null;
        foreach (var fits in contests.Fitting)
        {
            (Ratio Moved, int Upper, int Lower)? most = (new Ratio(0, 1), fits, fits);
            foreach (var notFits in contests.NotFitting)
            {
                if (contests.Lead(notFits, fits, leads) < 0) continue;
                if (Needed(weights, leads, mustFall: false, best?.Moved ?? limit) is not { } moved)
                {
                    most = null;
                    break;
                }

                if (moved >= most.Value.Moved) most = (moved, notFits, fits);
            }

            if (most is { } found && (best is null || found.Moved < best.Value.Moved)) best = found;
        }

        return best;
    }

    /// <summary>Weight is taken where the upper leads most, and given where it leads least: no other way of moving takes away more of a lead.</summary>
    /// <param name="limit">As much is no use any more.</param>
    /// <returns>Null when it cannot be done below the limit.</returns>
    private static Ratio? Needed(ReadOnlySpan<int> weights, ReadOnlySpan<int> leads, bool mustFall, Ratio? limit)
    {
        var (least, most, lead) = (leads[0], leads[0], 0L);
        for (var k = 0; k < leads.Length; k++)
        {
            (least, most) = (Math.Min(least, leads[k]), Math.Max(most, leads[k]));
            lead += weights[k] * (long)leads[k];
        }

        if (mustFall ? least >= 0 : least > 0) return null;
        if (lead == 0) return new(0, 1);
        if (limit is { } useless && new Ratio(lead, most - least) >= useless) return null;

        Span<int> order = stackalloc int[leads.Length];
        Order(leads, order);
        var moved = 0L;
        foreach (var k in order)
        {
            var gain = leads[k] - least;
            if (weights[k] * (long)gain >= lead) return limit is { } tooMuch && new Ratio(moved * gain + lead, gain) >= tooMuch ? null : new(moved * gain + lead, gain);
            moved += weights[k];
            lead -= weights[k] * (long)gain;
        }

        throw new InvalidOperationException("All weight on the criterion of the least lead leaves no lead.");
    }

    /// <summary>The same again, for the weights that come of it.</summary>
    private static WeightChange Change(Contests contests, int[] weights, ReadOnlySpan<int> leads, (int Upper, int Lower) pair, bool isExact)
    {
        Span<int> order = stackalloc int[leads.Length];
        Order(leads, order);
        var receiver = order[^1];
        var (lead, under) = (0L, 1L);
        for (var k = 0; k < leads.Length; k++) lead += weights[k] * (long)leads[k];

        var taken = new Ratio[leads.Length];
        foreach (var k in order)
        {
            var gain = leads[k] - leads[receiver];
            if (lead == 0 || gain == 0) break;
            var all = weights[k] * (long)gain <= lead;
            taken[k] = all ? new(weights[k], 1) : new(lead, gain);
            if (!all) under = gain;
            lead -= all ? weights[k] * (long)gain : lead;
        }

        var changed = weights.Select((weight, k) => taken[k].Under == 0 ? weight * under : weight * under - taken[k].Over * (under / taken[k].Under)).ToArray();
        changed[receiver] += weights.Sum() * under - changed.Sum();
        var whole = (double)weights.Sum() * under;
        return new(
            contests.IdOf(pair.Upper), contests.IdOf(pair.Lower),
            taken.Where(t => t.Under > 0).Sum(t => t.Over * (under / t.Under)) / whole,
            [.. changed.Select((weight, k) => (weight - weights[k] * under) / whole)], changed, isExact);
    }

    /// <summary>Criteria by lead, the greatest first; equals in the grid's order.</summary>
    private static void Order(ReadOnlySpan<int> leads, Span<int> order)
    {
        for (var k = 0; k < order.Length; k++)
        {
            var at = k;
            for (; at > 0 && leads[order[at - 1]] < leads[k]; at--) order[at] = order[at - 1];
            order[at] = k;
        }
    }
}

/// <summary>A change of weights after which somebody below the line is level with somebody above it.</summary>
/// <param name="Upper">The one above; null: the threshold.</param>
/// <param name="Lower">The one below; null: the threshold, and the upper falls below it with any further change.</param>
/// <param name="Moved">The part of all weight that moves, 0 to 1 (total variation distance); 0 where they are level already.</param>
/// <param name="MovedByCriterion">What each criterion's share gains, or loses if below 0; the sum is 0.</param>
/// <param name="NewWeights">Whole numbers with exactly the new shares; a criterion may have lost all.</param>
/// <param name="IsExact">
/// False only for a budget: no smaller change alters the selection, and this one brings the two level, but a third still stands
/// in the way, so that a little more may be needed.
/// </param>
public sealed record WeightChange(
    Guid? Upper, Guid? Lower, double Moved, IReadOnlyList<double> MovedByCriterion, IReadOnlyList<long> NewWeights, bool IsExact);
