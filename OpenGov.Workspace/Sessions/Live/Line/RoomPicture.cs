using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A part of what participants see, written once for all of them.</summary>
internal sealed class PicturePart(string name, byte[] json, int version)
{
    private readonly SerializedHubMessage _message = Write(name, json);

    public int Version => version;
    public SerializedHubMessage Message => _message;
    public bool Is(byte[] other) => json.AsSpan().SequenceEqual(other);

    // An invocation without an answer, as the JSON protocol of SignalR writes it, ended by its separator.
    private static SerializedHubMessage Write(string name, byte[] json)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"{{\"type\":1,\"target\":\"{name}\",\"arguments\":["), .. json, .. "]}\u001e"u8];
        return new SerializedHubMessage([new SerializedMessage("json", bytes)]);
    }
}

/// <summary>What participants see of a room at a moment, in parts that travel only when they have changed.</summary>
internal sealed class RoomPicture
{
    public static readonly IReadOnlyList<string> Names = ["room", "polls", "tally", "questions", "supports", "problems", "solutions", "ranking"];

    /// <summary>Questions, problems and solutions that a telephone is sent.</summary>
    public const int Most = 80;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Grows with each reading of the room.</summary>
    public long Number { get; private init; }
    public IReadOnlyList<PicturePart> Parts { get; private init; } = [];
    public bool IsOpen { get; private init; }
    public IReadOnlySet<Guid> Removed { get; private init; } = new HashSet<Guid>();

    /// <summary>As things stand in the tables; a part that is as before keeps its version.</summary>
    public static async Task<RoomPicture> ReadAsync(
        WorkspaceDbContext db, Guid sessionId, RoomPicture? before, NumberedProposals? numbered = null, CancellationToken cancel = default)
    {
        var live = await db.LiveSessions.SingleOrDefaultAsync(s => s.SessionId == sessionId, cancel);
        var removed = await db.Participants.Where(p => p.SessionId == sessionId && p.RemovedAt != null).Select(p => p.Id).ToListAsync(cancel);
        var number = (before?.Number ?? 0) + 1;
        if (live is not { IsOpen: true }) return new RoomPicture { Number = number, Removed = removed.ToHashSet() };

        var polls = await RoomReading.PollsAsync(db, sessionId, withPrepared: false, cancel);
        var questions = (await RoomReading.QuestionsAsync(db, sessionId, RoomSheet.Most, cancel))
            .Where(q => q.Under is null && q.State is not QuestionState.SetAside).OrderByDescending(q => q.Votes).ThenByDescending(q => q.Number).Take(Most)
            .OrderBy(q => q.Number).ToList();   // a list whose order changes with each vote is sent with each vote: the telephone sorts
        var problems = (await RoomReading.ProblemsAsync(db, sessionId, RoomSheet.Most, cancel)).Where(p => p.MergedInto is null && p.State is BoardState.OnBoard).TakeLast(Most);
        var solutions = (await RoomReading.SolutionsAsync(db, sessionId, RoomSheet.Most, cancel)).Where(s => s.State is BoardState.OnBoard).TakeLast(Most).ToList();
        var became = solutions.Exists(s => s.ProposedAs is not null);   // most of the time none has, and nothing is asked
        var numbers = became && numbered is not null ? await numbered.OfSessionAsync(db, sessionId, cancel) : new Dictionary<Guid, int>();
        var plan = became ? await db.Plans.Where(p => p.Id == live.PlanId && p.CalendarPublishedAt != null && p.RegisterPublishedAt != null)
            .Select(p => (int?)p.Number).SingleOrDefaultAsync(cancel) : null;
        var rankings = await RoomReading.RankingsAsync(db, sessionId, cancel);
        var ranking = rankings.LastOrDefault(r => r.IsOpen) ?? (rankings.Count > 0 ? rankings[^1] : null);
        object[] parts =
        [
            new { live.Scene, live.SceneId, takes = new { questions = live.TakesQuestions, problems = live.TakesProblems, solutions = live.TakesSolutions }, publicPlan = plan },
            polls.Where(p => p.State is PollState.Open || p.ResultsShown).Select(p => new
            {
                p.Id, p.Order, p.Text, p.State, most = p.MostChoices, binding = p.IsBinding, shown = p.ResultsShown, options = p.Options.Select(o => o.Text),
            }),
            new
            {
                polls = polls.Where(p => p.ResultsShown).Select(p => new { p.Id, p.Ballots, votes = p.Options.Select(o => o.Votes) }),
                ranking = ranking is { ResultsShown: true, Ballots: > 0 } ? new { ranking.Id, ranking.Ballots, places = ranking.Problems.Select(p => new { p.Score, p.Place }) } : null,
            },
            questions.Select(q => new { q.Id, n = q.Number, q.Text, answered = q.State is QuestionState.Answered, q.Answer }),
            questions.Where(q => q.Votes > 0).Select(q => new { q.Id, q.Votes }),
            problems.Select(p => new { p.Id, n = p.Number, p.Text }),
            solutions.Select(s => new { s.Id, n = s.Number, problem = s.ProblemId, s.Text, expected = s.ExpectedResult, proposed = numbers.TryGetValue(s.Id, out var known) ? known : (int?)null }),
            ranking is null ? (object)Array.Empty<object>() : new[]
            {
                new
                {
                    ranking.Id, ranking.Method, ranking.Points, open = ranking.IsOpen, shown = ranking.ResultsShown,
                    problems = ranking.Problems.Select(p => new { id = p.ProblemId, n = p.Number, p.Text }),
                },
            },
        ];
        var written = parts.Select(part => JsonSerializer.SerializeToUtf8Bytes(part, Json)).ToList();
        return new RoomPicture
        {
            Number = number,
            IsOpen = true,
            Removed = removed.ToHashSet(),
            Parts = [.. written.Select((json, i) => before?.Parts.ElementAtOrDefault(i) is { } old && old.Is(json)
                ? old : new PicturePart(Names[i], json, (before?.Parts.ElementAtOrDefault(i)?.Version ?? 0) + 1))],
        };
    }
}
