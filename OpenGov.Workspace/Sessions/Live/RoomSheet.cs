using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: all that a cockpit or a projector shows of a room.</summary>
public sealed class RoomSheet(Store store, Rooms rooms)
{
    /// <summary>Questions, problems and solutions shown; the first ones of each.</summary>
    public const int Most = 300;

    public Task<Result<RoomShown>> ReadAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ReadAsync<RoomShown>(this, actor, async (db, rights) =>
        {
            var head = await (
                from session in db.ConsultationSessions
                where session.Id == sessionId
                join plan in db.Plans on session.PlanId equals plan.Id
                join theme in db.Themes on session.ThemeId equals theme.Id
                select new { session.PlanId, Plan = plan.Number, session.Number, Theme = theme.Name }).SingleOrDefaultAsync(cancel);
            if (head is null) return SessionsRefusals.NoSuchSession;

            var leads = rights.Is(Role.System) || await SessionRights.LeadsAsync(db, rights, sessionId, cancel);
            var prepares = leads || rights.Is(Role.Secretariat);
            var live = await db.LiveSessions.SingleOrDefaultAsync(s => s.SessionId == sessionId, cancel);
            var shown = new RoomShown(sessionId, head.PlanId, head.Plan, head.Number, head.Theme) { IsLed = leads };
            return live is null ? shown : shown with
            {
                IsOpen = live.IsOpen, OpenedAt = live.OpenedAt, ClosedAt = live.ClosedAt,
                Entry = prepares || live.IsOpen ? RoomEntry.Of(live) : null,
                Scene = live.Scene, SceneId = live.SceneId,
                TakesQuestions = live.TakesQuestions, TakesProblems = live.TakesProblems, TakesSolutions = live.TakesSolutions,
                Participants = await db.Participants.CountAsync(p => p.SessionId == sessionId && p.RemovedAt == null, cancel),
                Here = rooms.Here(sessionId),
                Codes = await db.BallotCodes.CountAsync(c => c.SessionId == sessionId, cancel),
                CodesUsed = await db.BallotCodes.CountAsync(c => c.SessionId == sessionId && c.ParticipantId != null, cancel),
                Polls = Seen(await RoomReading.PollsAsync(db, sessionId, withPrepared: prepares, cancel), leads),
                Questions = await RoomReading.QuestionsAsync(db, sessionId, Most, cancel),
                Problems = await RoomReading.ProblemsAsync(db, sessionId, Most, cancel),
                Solutions = await RoomReading.SolutionsAsync(db, sessionId, Most, cancel),
                Rankings = Seen(await RoomReading.RankingsAsync(db, sessionId, cancel), leads),
            };
        }, cancel);

    /// <summary>Who does not lead sees no results before the room does.</summary>
    private static IReadOnlyList<PollShown> Seen(IReadOnlyList<PollShown> polls, bool leads) =>
        [.. polls.Select(poll => leads || poll.ResultsShown ? poll : poll with { Options = [.. poll.Options.Select(option => option with { Votes = 0 })] })];

    private static IReadOnlyList<RankingShown> Seen(IReadOnlyList<RankingShown> rankings, bool leads) =>
        [.. rankings.Select(round => leads || round.ResultsShown ? round : round with { Problems = [.. round.Problems.Select(problem => problem with { Score = null, Place = null })] })];
}

/// <summary>A room at this moment. Counts of open polls and rankings are as they stand, for those who lead; for others when <c>ResultsShown</c>.</summary>
public sealed record RoomShown(Guid SessionId, Guid PlanId, int Plan, int Number, LocalText Theme)
{
    /// <summary>The reader may give it commands.</summary>
    public bool IsLed { get; init; }
    public bool IsOpen { get; init; }
    public DateTime? OpenedAt { get; init; }
    public DateTime? ClosedAt { get; init; }

    /// <summary>Null before it is prepared, and for those who only look on, while it is closed.</summary>
    public RoomEntry? Entry { get; init; }
    public RoomScene Scene { get; init; }
    public Guid? SceneId { get; init; }
    public bool TakesQuestions { get; init; }
    public bool TakesProblems { get; init; }
    public bool TakesSolutions { get; init; }

    /// <summary>Who have joined since it opened; telephones, not people.</summary>
    public int Participants { get; init; }

    /// <summary>Telephones connected now, to this process.</summary>
    public int Here { get; init; }
    public int Codes { get; init; }
    public int CodesUsed { get; init; }
    public IReadOnlyList<PollShown> Polls { get; init; } = [];
    public IReadOnlyList<QuestionShown> Questions { get; init; } = [];
    public IReadOnlyList<ProblemShown> Problems { get; init; } = [];
    public IReadOnlyList<SolutionShown> Solutions { get; init; } = [];
    public IReadOnlyList<RankingShown> Rankings { get; init; } = [];
}

/// <param name="Ballots">So far, or counted at its end.</param>
public sealed record PollShown(
    Guid Id, int Order, LocalText Text, PollState State, int MostChoices, bool IsBinding, bool ResultsShown, int Ballots, string? Hash,
    DateTime? OpenedAt, DateTime? ClosedAt, IReadOnlyList<OptionShown> Options);

public sealed record OptionShown(int Order, LocalText Text, int Votes);

/// <param name="Votes">Of participants who would like it answered, with those of the questions under it.</param>
/// <param name="Under">The question that stands for it.</param>
/// <param name="ParticipantId">Of who asked; null when a lead entered it.</param>
public sealed record QuestionShown(
    Guid Id, int Number, string Text, QuestionState State, Guid? Under, string? Answer, int Votes, Guid? ParticipantId, string? Name, DateTime At, DateTime? AnsweredAt);

public sealed record ProblemShown(Guid Id, int Number, string Text, BoardState State, Guid? MergedInto, Guid? ParticipantId, DateTime At);

/// <param name="ProposedAs">The proposal of the register that it became.</param>
public sealed record SolutionShown(
    Guid Id, int Number, Guid? ProblemId, string Text, string? ExpectedResult, BoardState State, Guid? ProposedAs, Guid? ParticipantId, DateTime At);

/// <param name="Problems">In the ballot's order.</param>
public sealed record RankingShown(
    Guid Id, int Order, RankingMethod Method, int Points, bool IsOpen, bool ResultsShown, int Ballots, string? Hash, DateTime OpenedAt, DateTime? ClosedAt,
    IReadOnlyList<RankedShown> Problems)
{
    /// <summary>Its problems as they came out, first of all the first; in the ballot's order while nobody has ranked them.</summary>
    public IEnumerable<RankedShown> InOrder => Problems.OrderBy(ranked => ranked.Place).ThenBy(ranked => ranked.Order);

    /// <summary>The ranking that stands: the last one closed in which anybody ranked; when in none of them anybody did, the last one closed.</summary>
    public static RankingShown? Standing(IEnumerable<RankingShown> rankings) =>
        rankings.Where(ranking => !ranking.IsOpen).OrderBy(ranking => ranking.Ballots > 0).ThenBy(ranking => ranking.Order).LastOrDefault();
}

/// <param name="Score">Points; in pairs, half points of comparisons won.</param>
/// <param name="Place">1 is first; equals share a place. Null, as the score is, when nobody has ranked, or for those who are not shown it.</param>
public sealed record RankedShown(int Order, Guid ProblemId, int Number, string Text, int? Score, int? Place);
