using OpenGov.Workspace.Evaluation;

namespace OpenGov.Workspace.Reports;

/// <summary>How much the selection hangs on the weights, in words.</summary>
internal sealed class RobustnessWords(ScoringMatter matter, Wording wording, ScoringWords words)
{
    private readonly Dictionary<Guid, int> _numbers = matter.Scores.Proposals.ToDictionary(proposal => proposal.Id, proposal => proposal.Number);
    private readonly Dictionary<Guid, string> _titles = matter.Scores.Proposals.ToDictionary(proposal => proposal.Id, proposal => proposal.Title);

    public PaperRobustness? Robustness() => matter.Picture is not { IsComplete: true, Selection: not null } || matter.Figures is not { Around: { } around, Any: { } any } ? null : new(
        words.Whole(around.Draws),
        [.. around.Proposals.Zip(any.Proposals, (near, free) => new PaperRobust(
            _numbers[near.Id], wording.AsWritten(_titles[near.Id]), Share(near), Share(free),
            near.Quantiles[0] == near.Quantiles[^1] ? words.Whole(near.Quantiles[0]) : wording.Label("robustness.ranks", near.Quantiles[0], near.Quantiles[^1]),
            words.Often(near.Selected, near.Draws)))]);

    /// <summary>The smallest change in a sentence or two.</summary>
    public IEnumerable<string> Change()
    {
        if (!matter.Picture.IsComplete)
        {
            yield return wording.Label("change.notYet");
            yield break;
        }

        if (matter.Picture.Selection is null)
        {
            yield return wording.Label("change.noLine");
            yield break;
        }

        if (matter.Figures.Change is not { } change)
        {
            yield return wording.Label("change.never");
            yield break;
        }

        yield return (change.Upper, change.Lower) switch
        {
            ({ } upper, { } lower) when change.Moved == 0 => wording.Label("change.level", _numbers[upper], _numbers[lower]),
            ({ } upper, { } lower) => wording.Label("change.overtakes", Moved(change), _numbers[lower], _numbers[upper]),
            (null, { } lower) => wording.Label("change.reaches", Moved(change), _numbers[lower]),
            ({ } upper, null) => wording.Label("change.falls", Moved(change), _numbers[upper]),
            _ => wording.Label("change.never"),
        };
        if (!change.IsExact) yield return wording.Label("change.atLeast");
    }

    /// <summary>For each criterion its share, what it is at the smallest change, and between which shares the selection stays.</summary>
    public IEnumerable<PaperWeight> Weights()
    {
        if (!matter.Picture.IsComplete) yield break;
        foreach (var (k, room) in matter.Figures.Rooms.Index())
            yield return new PaperWeight(
                wording.Of(matter.Grid.Criteria[k].Name), words.Percent(room.Share),
                matter.Figures.Change is { } change ? words.Percent(Math.Max(0, room.Share + change.MovedByCriterion[k])) : "–",
                (room.Lowest.IsOpen, room.Highest.IsOpen) switch
                {
                    (false, false) => wording.Label("room.free"),
                    (true, false) => wording.Label("room.from", words.Percent(room.Lowest.Share)),
                    (false, true) => wording.Label("room.to", words.Percent(room.Highest.Share)),
                    _ => wording.Label("room.between", words.Percent(room.Lowest.Share), words.Percent(room.Highest.Share)),
                });
    }

    private string Moved(WeightChange change) => change.Moved < .0005 ? wording.Label("scoring.below", words.Percent(.001)) : words.Percent(change.Moved);

    private PaperShare Share(Acceptability drawn) => new(100 * drawn.SelectedShare, words.Percent(drawn.Selected, drawn.Draws));
}
