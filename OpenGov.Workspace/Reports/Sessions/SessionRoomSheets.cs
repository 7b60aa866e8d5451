using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Reports;

/// <summary>What the room of a session sent and decided, for its report; what was set aside is not in it.</summary>
internal sealed record SessionRoomSheets(
    IReadOnlyList<PollSheet> Polls, IReadOnlyList<QuestionSheet> Questions, IReadOnlyList<ProblemSheet> Problems, int? RankingBallots,
    IReadOnlyList<SolutionSheet> Solutions)
{
    public static async Task<SessionRoomSheets> ReadAsync(WorkspaceDbContext db, Guid sessionId, Wording wording, CancellationToken cancel)
    {
        var polls = await RoomReading.PollsAsync(db, sessionId, withPrepared: false, cancel);
        var questions = await RoomReading.QuestionsAsync(db, sessionId, int.MaxValue, cancel);
        var problems = await RoomReading.ProblemsAsync(db, sessionId, int.MaxValue, cancel);
        var solutions = await RoomReading.SolutionsAsync(db, sessionId, int.MaxValue, cancel);
        var ranking = RankingShown.Standing(await RoomReading.RankingsAsync(db, sessionId, cancel));
        var became = solutions.Select(s => s.ProposedAs).OfType<Guid>().ToList();
        var proposals = await db.Proposals.Where(p => became.Contains(p.Id)).Select(p => new { p.Id, p.Number }).ToDictionaryAsync(p => p.Id, p => p.Number, cancel);
        var (merged, places) = (problems.ToLookup(p => p.MergedInto), (ranking?.Problems ?? []).ToDictionary(p => p.ProblemId));
        return new SessionRoomSheets(
            [.. polls.Select(p => new PollSheet(
                p.Order, wording.Of(p.Text), p.State is PollState.Closed, p.Ballots, p.MostChoices, [.. p.Options.Select(o => new OptionSheet(wording.Of(o.Text), o.Votes))]))],
            [.. questions.Where(q => q.Under is null && q.State is not QuestionState.SetAside).Select(q => new QuestionSheet(
                q.Number, wording.AsWritten(q.Text), q.Votes, q.State is QuestionState.Answered, q.Answer is { } answer ? wording.AsWritten(answer) : null))],
            [.. problems.Where(p => p.MergedInto is null && p.State is BoardState.OnBoard)
                .Select(p => (Problem: p, Ranked: places.GetValueOrDefault(p.Id)))
                .OrderBy(p => p.Ranked?.Place ?? int.MaxValue).ThenBy(p => p.Problem.Number)
                .Select(p => new ProblemSheet(p.Problem.Number, wording.AsWritten(p.Problem.Text), p.Ranked?.Place, p.Ranked?.Score, merged[p.Problem.Id].Count()))],
            ranking?.Ballots,
            [.. solutions.Where(s => s.State is BoardState.OnBoard).Select(s => new SolutionSheet(
                s.Number, wording.AsWritten(s.Text), s.ExpectedResult is { } expected ? wording.AsWritten(expected) : null,
                problems.FirstOrDefault(p => p.Id == s.ProblemId)?.Number, s.ProposedAs is { } id && proposals.TryGetValue(id, out var number) ? number : null))]);
    }
}
