namespace OpenGov.Workspace.Evaluation;

/// <summary>Between which shares a criterion's weight can lie, the others keeping their proportions, without altering the selection.</summary>
/// <param name="Criterion">Its place in the grid.</param>
/// <param name="Share">The adopted share, 0 to 1.</param>
/// <param name="Lowest">Below this share the selection is another one.</param>
/// <param name="Highest">Above this share the selection is another one.</param>
public sealed record WeightRoom(int Criterion, double Share, RoomEnd Lowest, RoomEnd Highest)
{
    /// <summary>One for each criterion, in the grid's order. Exact: ends are compared as fractions.</summary>
    public static IReadOnlyList<WeightRoom> Of(Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var (contests, rule) = (new Contests(selection), selection.Standings.Rule);
        var rooms = Enumerable.Range(0, rule.Weights.Length).Select(k => new Search(rule, k)).ToArray();
        if (rooms.Length > 1)
        {
            var leads = new int[rooms.Length];
            foreach (var (upper, lower, _) in contests.Pairs())
            {
                var lead = contests.Lead(upper, lower, leads);
                foreach (var room in rooms) room.StayAhead(room.Line(lead, leads), (upper, lower));
            }

            foreach (var (upper, lower) in contests.TiedPairs())
            {
                contests.Lead(upper, lower, leads);
                foreach (var room in rooms) room.StayLevel(room.Line(0, leads), (upper, lower));
            }

            foreach (var fits in contests.Fitting)
            {
                foreach (var room in rooms) room.StartOvertaking();
                foreach (var notFits in contests.NotFitting)
                {
                    var lead = contests.Lead(notFits, fits, leads);
                    foreach (var room in rooms) room.Overtake(room.Line(lead, leads), (notFits, fits));
                }

                foreach (var room in rooms) room.EndOvertaking();
            }
        }

        return [.. rooms.Select(room => room.Found(contests))];
    }

    /// <summary>
    /// The lead of one proposal over another as the share t of one criterion runs from 0 to 1: start + t × slope, times the
    /// weight of the other criteria. Start is the lead on the others, start + slope the lead on this one.
    /// </summary>
    private readonly record struct LeadLine(long Start, long Slope)
    {
        public Ratio Zero => Slope > 0 ? new(-Start, Slope) : new(Start, -Slope);
    }

    private readonly record struct End(Ratio Share, (int Upper, int Lower)? Pair);

    private sealed class Search(ScoringRule rule, int criterion)
    {
        private readonly long _others = rule.WeightSum - rule.Weights[criterion];
        private readonly Ratio _adopted = new(rule.Weights[criterion], rule.WeightSum);
        private End _lowest = new(new(rule.Weights.Length == 1 ? 1 : 0, 1), null);
        private End _highest = new(new(1, 1), null);
        private End _from, _to;

        public LeadLine Line(long lead, ReadOnlySpan<int> leads)
        {
            var start = lead - rule.Weights[criterion] * (long)leads[criterion];
            return new(start, leads[criterion] * _others - start);
        }

        public void StayAhead(LeadLine line, (int, int) pair)
        {
            if (line is { Slope: > 0, Start: <= 0 }) AtLeast(new(line.Zero, pair));
            if (line.Slope < 0 && line.Start + line.Slope <= 0) AtMost(new(line.Zero, pair));
        }

        public void StayLevel(LeadLine line, (int, int) pair)
        {
            if (line.Slope == 0) return;
            AtLeast(new(_adopted, pair));
            AtMost(new(_adopted, pair));
        }

        public void StartOvertaking() => (_from, _to) = (new(new(0, 1), null), new(new(1, 1), null));

        /// <summary>Where the lead is 0 or less.</summary>
        public void Overtake(LeadLine line, (int, int) pair)
        {
            if (line.Slope == 0 && line.Start > 0) _from = new(new(2, 1), null);   // never
            if (line.Slope > 0 && line.Zero <= _to.Share) _to = new(line.Zero, pair);
            if (line.Slope < 0 && line.Zero >= _from.Share) _from = new(line.Zero, pair);
        }

        public void EndOvertaking()
        {
            if (_from.Share > _to.Share) return;
            if (_from.Share > _adopted) AtMost(_from);
            else AtLeast(_to);
        }

        public WeightRoom Found(Contests contests) => new(criterion, _adopted.Value, Named(_lowest, contests), Named(_highest, contests));

        private void AtLeast(End end)
        {
            if (end.Share > _lowest.Share || (_lowest.Pair is null && end.Share == _lowest.Share)) _lowest = end;
        }

        private void AtMost(End end)
        {
            if (end.Share < _highest.Share || (_highest.Pair is null && end.Share == _highest.Share)) _highest = end;
        }

        private static RoomEnd Named(End end, Contests contests) => end.Pair is { } pair
            ? new(end.Share.Value, IsOpen: true, contests.IdOf(pair.Upper), contests.IdOf(pair.Lower))
            : new(end.Share.Value, IsOpen: false, null, null);
    }
}

/// <summary>An end of the room a weight has.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="IsOpen">Whether the selection changes there; if not, the end is that of all shares, and there is no limit on this side.</param>
/// <param name="Upper">Who is level there with <paramref name="Lower"/>; null: the threshold, or nobody.</param>
public sealed record RoomEnd(double Share, bool IsOpen, Guid? Upper, Guid? Lower);
