using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Who is told of what happens in a scoring round.</summary>
/// <remarks>Nothing that a co-lead does alone before both have submitted is told to the other: not even that they began.</remarks>
internal static class EvaluationNotices
{
    private const string Round = "/plans/{plan}/evaluation/rounds/{number}";

    public static readonly NoticeRule[] Rules =
    [
        new("Evaluation.OpenRound", NoticeKind.Evaluation, Round, ScorersAsync),
        new("Evaluation.RemindCoLeads", NoticeKind.Evaluation, Round, ScorersAsync),
        new("Evaluation.ExtendDeadline", NoticeKind.Evaluation, Round, ScorersAsync),
        new("Evaluation.NameDeputy", NoticeKind.Evaluation, Round, ScorersAsync),
        new("Evaluation.DeclareConflict", NoticeKind.Evaluation, Round, Addressees.Secretariat),
        new("Evaluation.AdoptGrid", NoticeKind.Evaluation, "/plans/{plan}/evaluation/grids/{number}", Addressees.OtherSide),
        new("Evaluation.ApproveRanking", NoticeKind.Evaluation, Round + "/ranking", Addressees.OtherSide),
        new("Evaluation.ShowScores", NoticeKind.Evaluation, "/plans/{plan}/evaluation/rounds/{round}/meeting", ScorersAsync),
    ];

    private static async Task<IReadOnlyList<Guid>> ScorersAsync(RecordedLine line, CancellationToken cancel)
    {
        var pairs = await line.Db.ScoringPairs.Where(pair => line.Subjects.Contains(pair.Id)).ToListAsync(cancel);
        return [.. pairs.SelectMany(pair => new[] { pair.AdministrationLead, pair.CivilSocietyLead, pair.AdministrationDeputy, pair.CivilSocietyDeputy }).OfType<Guid>().Distinct()];
    }
}
