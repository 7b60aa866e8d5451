using System.Globalization;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What is said of a ranking beyond its order: how far the sides agreed, and how much it hangs on the weights.</summary>
/// <remarks>One source for the page, the paper, the workbook and whoever counts again.</remarks>
/// <param name="Seed">Of everything drawn at random: the first 16 digits of the hash of what is ranked, so that nobody chooses it.</param>
/// <param name="Agreement">By criterion, in the grid's order; of the proposals whose scores were shown.</param>
/// <param name="Around">Under weights near the adopted ones; null where nothing is ranked. Without a line, only ranks mean something.</param>
/// <param name="Any">Under any weights at all.</param>
/// <param name="Change">The smallest change of weights that alters the selection; null where none does, or no line is drawn.</param>
/// <param name="Rooms">By criterion; empty where no line is drawn.</param>
/// <param name="Near">What lies near the line; empty where none is drawn.</param>
public sealed record RankingFigures(
    ulong Seed, IReadOnlyList<Agreement> Agreement, RankAcceptability? Around, RankAcceptability? Any,
    WeightChange? Change, IReadOnlyList<WeightRoom> Rooms, IReadOnlyList<NearLine> Near)
{
    public const int NearEachSide = 3;

    /// <summary>Takes up to a second or two of a processor for a thousand proposals: not to be awaited on a page's thread.</summary>
    public static RankingFigures Of(RankingPicture picture, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var seed = SeedOf(picture.Scores);
        var (standings, selection) = (picture.Standings, picture.Selection);
        var agreement = picture.Grid.Criteria.Select(criterion => Evaluation.Agreement.Of(
            standings.Rule, [.. picture.Scores.Proposals.Select(proposal => PointsOn(proposal, criterion.Id))], picture.Grid.Tolerance, seed));
        var drawn = standings.Places.Count is 0 or > RankAcceptability.MostProposals ? null : selection ?? standings.Select(CutLine.First(0));
        return new RankingFigures(
            seed, [.. agreement],
            drawn is null ? null : RankAcceptability.Of(drawn, WeightDraw.Around, seed, cancel: cancel),
            drawn is null ? null : RankAcceptability.Of(drawn, WeightDraw.Any, seed, cancel: cancel),
            selection is null ? null : SmallestChange.Of(selection),
            selection is null ? [] : WeightRoom.Of(selection),
            selection?.Near(NearEachSide) ?? []);
    }

    /// <summary>Of a published ranking: of the very text that both sides signed.</summary>
    public static ulong SeedOf(RankedRound round) => ulong.Parse(Fingerprint.Of(round.Text())[..16], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static PairedPoints PointsOn(ProposalInRound proposal, Guid criterion) =>
        proposal.Settlements.FirstOrDefault(settlement => settlement.CriterionId == criterion) is { } given
            ? new PairedPoints(given.Administration, given.CivilSociety) : new PairedPoints(null, null);
}
