namespace OpenGov.Workspace.Evaluation;

/// <summary>Counts a round: totals, ranks, gates, and what the line selects.</summary>
public static class RankingCount
{
    /// <summary>The same round with what comes of its settled scores.</summary>
    public static RankedRound Counted(RankedRound round)
    {
        var grid = FrozenGrid.Read(round.Grid.Text);
        var standings = StandingsOf(round, grid);
        var places = standings.Places.ToDictionary(place => place.Id, place => (Place: place, Gates: (IReadOnlyList<Guid>)[]));
        foreach (var stopped in standings.Stopped)
            places[stopped.Place.Id] = (stopped.Place, [.. stopped.Criteria.Select(k => grid.Criteria[k].Id)]);
        var selection = SelectionOf(standings, round.Cut);
        var states = new Dictionary<Guid, SelectionState>();
        foreach (var place in selection?.Selected ?? []) states[place.Id] = SelectionState.Selected;
        foreach (var place in selection?.TiedAtLine ?? []) states[place.Id] = SelectionState.TieAtLine;
        foreach (var place in selection?.NotSelected ?? []) states[place.Id] = SelectionState.NotSelected;

        return round with { Proposals = [.. round.Proposals.Select(proposal => places.TryGetValue(proposal.Id, out var found)
            ? proposal with
            {
                Total = found.Place.Total,
                Rank = found.Gates.Count > 0 ? null : found.Place.Rank,
                GatesFailed = found.Gates,
                Selection = found.Gates.Count > 0 ? SelectionState.FailedGate : states.GetValueOrDefault(proposal.Id, SelectionState.NoLine),
            }
            : proposal)] };
    }

    /// <summary>Of the proposals whose every score is settled.</summary>
    public static Standings StandingsOf(RankedRound round, FrozenGrid grid) => new(grid.Rule(), [.. round.Proposals.Where(proposal => proposal.IsSettled)
        .Select(proposal => new AgreedPoints(proposal.Id, [.. proposal.Settlements.Select(settlement => settlement.Halves!.Value)], proposal.Cost))]);

    /// <summary>Null while no line is drawn.</summary>
    public static Selection? SelectionOf(Standings standings, CutDrawn cut) => cut.Kind switch
    {
        CutKind.Number => standings.Select(CutLine.First((int)cut.Value)),
        CutKind.Threshold => standings.Select(CutLine.AtLeast((int)cut.Value)),
        CutKind.Budget => standings.Select(CutLine.Within(cut.Value)),
        _ => null,
    };
}
