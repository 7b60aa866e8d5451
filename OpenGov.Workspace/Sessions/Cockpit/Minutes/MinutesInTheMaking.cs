using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Puts the minutes together from what the session left in the tables. Read twice, the same data give the same minutes.</summary>
internal static class MinutesInTheMaking
{
    public static async Task<IReadOnlyList<ItemFact>> FactsAsync(this WorkspaceDbContext db, SessionRun run, CancellationToken cancel)
    {
        var id = run.SessionId;
        var turns = await db.SpeakerTurns.AsNoTracking().Where(t => t.SessionId == id && t.EndedAt != null).ToListAsync(cancel);
        var polls = await db.Polls.AsNoTracking().Where(p => p.SessionId == id && p.State == PollState.Closed).ToListAsync(cancel);
        var rankings = await db.RankingRounds.AsNoTracking().Where(r => r.SessionId == id && r.ClosedAt != null).ToListAsync(cancel);
        var answered = await db.Questions.AsNoTracking().Where(q => q.SessionId == id && q.AnsweredAt != null && q.GroupedUnder == null).ToListAsync(cancel);
        var decisions = await db.SessionDecisions.AsNoTracking().Where(d => d.SessionId == id).ToListAsync(cancel);
        var changed = await db.LeadTakeOvers.AsNoTracking().Where(t => t.SessionId == id).ToListAsync(cancel);
        var functions = await db.FunctionsAsync(changed.Select(t => t.ToAccountId), cancel);
        return
        [
            .. ItemFacts.OfClock(run.Items),
            .. turns.Select(t => new ItemFact(t.StartedAt!.Value, FactKind.Spoke, Typed: t.Speaker, Side: t.Side, Number: (int)t.SpokenAt(t.EndedAt!.Value).TotalSeconds)),
            .. polls.Select(p => new ItemFact(p.ClosedAt!.Value, FactKind.Poll, p.Text, Number: p.Ballots)),
            .. rankings.Select(r => new ItemFact(r.ClosedAt!.Value, FactKind.Ranking, Number: r.Ballots)),
            .. answered.Select(q => new ItemFact(q.AnsweredAt!.Value, FactKind.Answered, Typed: q.Text, Number: q.Number)),
            .. decisions.Select(d => new ItemFact(d.EnteredAt, FactKind.Decided, Typed: d.Text)),
            .. changed.Select(t => new ItemFact(t.At, FactKind.TookOver, functions.Of(t.ToAccountId), Side: t.Side)),
        ];
    }

    public static async Task<MinutesContent> MinutesAsync(
        this WorkspaceDbContext db, ConsultationSession session, SessionRun run, NumberedProposals? numbered, CancellationToken cancel)
    {
        var id = session.Id;
        var end = run.EndedAt ?? run.Items.SelectMany(i => i.Spans).Max(s => s.EndedAt ?? s.StartedAt);
        var facts = ItemFacts.ByItem(run.Items, await db.FactsAsync(run, cancel));
        var notes = await db.SessionNotes.AsNoTracking().Where(n => n.SessionId == id).ToDictionaryAsync(n => n.ItemId, n => n.Text, cancel);
        var time = (await db.FloorAsync(id, end, cancel)).Time;
        var numbers = numbered is null ? new Dictionary<Guid, int>() : await numbered.OfSessionAsync(db, id, cancel);
        var board = await BoardAsync(db, id, numbers, cancel);
        return new MinutesContent(
            await db.Plans.Where(p => p.Id == session.PlanId).Select(p => p.Number).SingleAsync(cancel), session.Number,
            await db.Themes.Where(t => t.Id == session.ThemeId).Select(t => t.Name).SingleAsync(cancel),
            await db.Bodies.IgnoreAutoIncludes().Where(b => b.Id == session.OrganiserId).Select(b => b.Name).SingleAsync(cancel),
            session.Date, run.StartedAt, run.EndedAt,
            await db.Participants.CountAsync(p => p.SessionId == id && p.RemovedAt == null, cancel),
            await LeadsAsync(db, id, cancel),
            [.. run.Items.OrderBy(i => i.Order).Select(i => new MinutedItem(
                i.Order, i.Title, i.Minutes, i.ExtraMinutes, i.Spans.Count == 0 ? null : i.Spans.Min(s => s.StartedAt),
                i.Spans.Count == 0 ? null : (int)i.ElapsedAt(end).TotalSeconds, [.. facts[i.Id]], notes.GetValueOrDefault(i.Id, "")))],
            new MinutedSpeaking((int)time.Administration.TotalSeconds, (int)time.CivilSociety.TotalSeconds, (int)time.Others.TotalSeconds),
            await PollsAsync(db, id, cancel), await QuestionsAsync(db, id, cancel), board.Ranking, board.Problems, board.Other,
            await db.SessionDecisions.Where(d => d.SessionId == id).OrderBy(d => d.Order).Select(d => d.Text).ToListAsync(cancel),
            await ActionsAsync(db, id, cancel))
        {
            Attendance = await db.AttendanceAsync(session, cancel),
        };
    }

    private static async Task<IReadOnlyList<MinutedLead>> LeadsAsync(WorkspaceDbContext db, Guid id, CancellationToken cancel)
    {
        var named = await db.SessionLeads.AsNoTracking().Where(l => l.SessionId == id && !l.IsDeputy).OrderBy(l => l.Side).ToListAsync(cancel);
        var changed = await db.LeadTakeOvers.AsNoTracking().Where(t => t.SessionId == id).OrderBy(t => t.At).ToListAsync(cancel);
        var deputies = (await db.SessionLeads.AsNoTracking().Where(l => l.SessionId == id && l.IsDeputy).Select(l => l.AccountId).ToListAsync(cancel)).ToHashSet();
        var functions = await db.FunctionsAsync(named.Select(l => l.AccountId).Concat(changed.Select(t => t.ToAccountId)), cancel);
        return
        [
            .. named.Select(l => new MinutedLead(l.Side, functions.Of(l.AccountId) ?? new LocalText(""), false, null)),
            .. changed.Select(t => new MinutedLead(t.Side, functions.Of(t.ToAccountId) ?? new LocalText(""), deputies.Contains(t.ToAccountId), t.At)),
        ];
    }

    private static async Task<IReadOnlyList<MinutedPoll>> PollsAsync(WorkspaceDbContext db, Guid id, CancellationToken cancel)
    {
        var polls = await db.Polls.AsNoTracking().Include(p => p.Options).Where(p => p.SessionId == id && p.State == PollState.Closed).OrderBy(p => p.Order).ToListAsync(cancel);
        return polls.ConvertAll(p => new MinutedPoll(
            p.Text, p.MostChoices, p.Ballots ?? 0, p.ClosedAt, [.. p.Options.OrderBy(o => o.Order).Select(o => new MinutedOption(o.Text, o.Votes ?? 0))], p.Hash));
    }

    private static async Task<IReadOnlyList<MinutedQuestion>> QuestionsAsync(WorkspaceDbContext db, Guid id, CancellationToken cancel)
    {
        var questions = await db.Questions.AsNoTracking().Where(q => q.SessionId == id && q.State != QuestionState.SetAside).OrderBy(q => q.Number).ToListAsync(cancel);
        return [.. questions.Where(q => q.GroupedUnder is null).Select(q => new MinutedQuestion(
            q.Number, q.Text, questions.Count(other => other.GroupedUnder == q.Id), q.State is QuestionState.Answered, q.Answer))];
    }

    private static async Task<(MinutedRanking? Ranking, IReadOnlyList<MinutedProblem> Problems, IReadOnlyList<MinutedSolution> Other)> BoardAsync(
        WorkspaceDbContext db, Guid id, IReadOnlyDictionary<Guid, int> numbers, CancellationToken cancel)
    {
        var ranking = await db.RankingRounds.AsNoTracking().Include(r => r.Problems).Where(r => r.SessionId == id && r.ClosedAt != null)
            .OrderByDescending(r => r.Ballots > 0).ThenByDescending(r => r.Order).FirstOrDefaultAsync(cancel);
        var ranked = ranking is { Ballots: > 0 } ? ranking.Problems.ToDictionary(p => p.ProblemId) : [];
        var problems = await db.Problems.AsNoTracking().Where(p => p.SessionId == id).OrderBy(p => p.Number).ToListAsync(cancel);
        var solutions = await db.Solutions.AsNoTracking().Where(s => s.SessionId == id && s.State == BoardState.OnBoard).OrderBy(s => s.Number).ToListAsync(cancel);
        MinutedSolution Of(Solution s) => new(s.Number, s.Text, s.ExpectedResult, numbers.TryGetValue(s.Id, out var number) ? number : null);

        var heads = problems.FindAll(p => p is { MergedInto: null, State: BoardState.OnBoard });
        return (
            ranking is null ? null : new MinutedRanking(ranking.Method, ranking.Points, ranking.Ballots ?? 0, ranking.Hash),
            [.. heads.OrderBy(p => ranked.GetValueOrDefault(p.Id)?.Place ?? int.MaxValue).ThenBy(p => p.Number).Select(p => new MinutedProblem(
                p.Number, p.Text, [.. problems.Where(m => m.MergedInto == p.Id).Select(m => m.Text)],
                ranked.GetValueOrDefault(p.Id)?.Place, ranked.GetValueOrDefault(p.Id)?.Score, [.. solutions.Where(s => s.ProblemId == p.Id).Select(Of)]))],
            [.. solutions.Where(s => heads.TrueForAll(p => p.Id != s.ProblemId)).Select(Of)]);
    }

    private static async Task<IReadOnlyList<MinutedAction>> ActionsAsync(WorkspaceDbContext db, Guid id, CancellationToken cancel)
    {
        var actions = await db.SessionActions.AsNoTracking().Where(a => a.SessionId == id).OrderBy(a => a.Order).ToListAsync(cancel);
        var owners = await db.BodiesAsync(actions.Select(a => a.OwnerBodyId), cancel);
        return actions.ConvertAll(a => new MinutedAction(a.Text, owners.Of(a.OwnerBodyId), a.OwnerSide, a.DueOn));
    }
}
