using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reads the parts of a room, for those who lead it and for the participants.</summary>
internal static class RoomReading
{
    public static async Task<IReadOnlyList<PollShown>> PollsAsync(WorkspaceDbContext db, Guid sessionId, bool withPrepared, CancellationToken cancel)
    {
        var polls = await db.Polls.Include(p => p.Options)
            .Where(p => p.SessionId == sessionId && (withPrepared || p.State != PollState.Prepared)).OrderBy(p => p.Order).ToListAsync(cancel);
        var shown = new List<PollShown>(polls.Count);
        foreach (var poll in polls)
        {
            IReadOnlyList<int> votes = [.. poll.Options.OrderBy(o => o.Order).Select(o => o.Votes ?? 0)];
            var ballots = poll.Ballots ?? 0;
            if (poll.State is PollState.Open)
            {
                var alike = await db.Ballots.Where(b => b.PollId == poll.Id).GroupBy(b => b.Choices).Select(same => new { same.Key, Times = same.Count() }).ToListAsync(cancel);
                (votes, ballots) = (BallotCount.Votes(poll.Options.Count, alike.Select(same => (same.Key, same.Times))), alike.Sum(same => same.Times));
            }

            shown.Add(new PollShown(
                poll.Id, poll.Order, poll.Text, poll.State, poll.MostChoices, poll.IsBinding, poll.ResultsShown, ballots, poll.Hash, poll.OpenedAt, poll.ClosedAt,
                [.. poll.Options.OrderBy(o => o.Order).Select(o => new OptionShown(o.Order, o.Text, votes[o.Order - 1]))]));
        }

        return shown;
    }

    public static async Task<IReadOnlyList<QuestionShown>> QuestionsAsync(WorkspaceDbContext db, Guid sessionId, int most, CancellationToken cancel)
    {
        var questions = await (
            from question in db.Questions
            where question.SessionId == sessionId
            join participant in db.Participants on question.ParticipantId equals participant.Id into askers
            from asker in askers.DefaultIfEmpty()
            orderby question.Number
            select new QuestionShown(
                question.Id, question.Number, question.Text, question.State, question.GroupedUnder, question.Answer,
                db.QuestionVotes.Count(v => v.QuestionId == question.Id), question.ParticipantId, asker == null ? null : asker.Name,
                question.At, question.AnsweredAt)).Take(most).ToListAsync(cancel);
        var under = questions.Where(q => q.Under is not null).GroupBy(q => q.Under!.Value).ToDictionary(same => same.Key, same => same.Sum(q => q.Votes));
        return questions.ConvertAll(q => under.TryGetValue(q.Id, out var more) ? q with { Votes = q.Votes + more } : q);
    }

    public static async Task<IReadOnlyList<ProblemShown>> ProblemsAsync(WorkspaceDbContext db, Guid sessionId, int most, CancellationToken cancel) =>
        await db.Problems.Where(p => p.SessionId == sessionId).OrderBy(p => p.Number).Take(most)
            .Select(p => new ProblemShown(p.Id, p.Number, p.Text, p.State, p.MergedInto, p.ParticipantId, p.At)).ToListAsync(cancel);

    public static async Task<IReadOnlyList<SolutionShown>> SolutionsAsync(WorkspaceDbContext db, Guid sessionId, int most, CancellationToken cancel) =>
        await db.Solutions.Where(s => s.SessionId == sessionId).OrderBy(s => s.Number).Take(most)
            .Select(s => new SolutionShown(s.Id, s.Number, s.ProblemId, s.Text, s.ExpectedResult, s.State, s.ProposedAs, s.ParticipantId, s.At)).ToListAsync(cancel);

    public static async Task<IReadOnlyList<RankingShown>> RankingsAsync(WorkspaceDbContext db, Guid sessionId, CancellationToken cancel)
    {
        var rounds = await db.RankingRounds.Include(r => r.Problems).Where(r => r.SessionId == sessionId).OrderBy(r => r.Order).ToListAsync(cancel);
        if (rounds.Count == 0) return [];
        var ids = rounds.SelectMany(r => r.Problems).Select(p => p.ProblemId).Distinct().ToList();
        var problems = await db.Problems.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => (p.Number, p.Text), cancel);
        var shown = new List<RankingShown>(rounds.Count);
        foreach (var round in rounds)
        {
            var ballots = round.Ballots ?? 0;
            IReadOnlyList<Standing> standings = [.. round.Problems.OrderBy(p => p.Order).Select(p => new Standing(p.Score ?? 0, p.Place ?? 0))];
            if (round.IsOpen)
            {
                var alike = await db.RankingBallots.Where(b => b.RoundId == round.Id).GroupBy(b => b.Choices).Select(same => new { same.Key, Times = same.Count() }).ToListAsync(cancel);
                (standings, ballots) = (BallotCount.Standings(round.Method, round.Problems.Count, alike.Select(same => (same.Key, same.Times))), alike.Sum(same => same.Times));
            }

            shown.Add(new RankingShown(
                round.Id, round.Order, round.Method, round.Points, round.IsOpen, round.ResultsShown, ballots, round.Hash, round.OpenedAt, round.ClosedAt,
                [.. round.Problems.OrderBy(p => p.Order).Select(p => new RankedShown(
                    p.Order, p.ProblemId, problems[p.ProblemId].Number, problems[p.ProblemId].Text,
                    ballots == 0 ? null : standings[p.Order - 1].Score, ballots == 0 ? null : standings[p.Order - 1].Place))]));
        }

        return shown;
    }
}
