using System.Data.Common;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>One transaction of the rooms' log, in plain statements: entities would take several times as long as the disk.</summary>
/// <remarks>What decides (is the room open, is the poll) is read in the same transaction, and on PostgreSQL held until its end.</remarks>
internal sealed class RoomTransaction(PlainTransaction transaction, bool isShared)
{
    public const string Ballots = "Ballots", RankingBallots = "RankingBallots";

    private readonly Dictionary<Guid, (bool IsOpen, bool Questions, bool Problems, bool Solutions)> _sessions = [];
    private readonly Dictionary<Guid, PollAtHand?> _polls = [];
    private readonly Dictionary<Guid, RankingAtHand?> _rankings = [];
    private readonly Dictionary<Guid, bool> _in = [];
    private readonly Dictionary<string, Guid?> _links = [];

    internal sealed record PollAtHand(Guid Session, PollState State, int MostChoices, bool IsBinding, int Options);

    internal sealed record RankingAtHand(Guid Session, RankingMethod Method, int Points, bool IsOpen, int Problems);

    private string Hold => isShared ? " FOR SHARE" : "";

    /// <summary>Nobody else gives numbers to what is said in these sessions until the transaction ends.</summary>
    public void LockNumbers(IEnumerable<Guid> sessions)
    {
        foreach (var session in sessions.Order()) Run("SELECT pg_advisory_xact_lock(hashtextextended('room ' || @session, 0))", ["session"], session.ToString());
    }

    /// <summary>The open session behind a link.</summary>
    public Guid? SessionBehind(string link)
    {
        if (_links.TryGetValue(link, out var known)) return known;
        using var row = Statement("""SELECT "SessionId" FROM "LiveSessions" WHERE "LinkToken" = @link AND "OpenedAt" IS NOT NULL AND "ClosedAt" IS NULL""" + Hold, ["link"], link).ExecuteReader();
        return _links[link] = row.Read() ? row.GetGuid(0) : null;
    }

    public bool IsOpen(Guid session) => Session(session).IsOpen;

    public bool Takes(Guid session, TextKind kind) => Session(session) is var now && kind switch
    {
        TextKind.Question => now.Questions,
        TextKind.Problem => now.Problems,
        _ => now.Solutions,
    };

    public (Guid Id, Guid Session, bool IsRemoved)? ParticipantWith(byte[] tokenHash)
    {
        using var row = Statement("""SELECT "Id", "SessionId", "RemovedAt" FROM "Participants" WHERE "TokenHash" = @hash""", ["hash"], tokenHash).ExecuteReader();
        return row.Read() ? (row.GetGuid(0), row.GetGuid(1), !row.IsDBNull(2)) : null;
    }

    public bool IsIn(Guid participant)
    {
        if (_in.TryGetValue(participant, out var known)) return known;
        using var row = Statement("""SELECT 1 FROM "Participants" WHERE "Id" = @id AND "RemovedAt" IS NULL""" + Hold, ["id"], participant).ExecuteReader();
        return _in[participant] = row.Read();
    }

    public int ParticipantsIn(Guid session) => Count("""SELECT COUNT(*) FROM "Participants" WHERE "SessionId" = @session""", ["session"], session);

    public void Add(Participant joined)
    {
        Run("""
            INSERT INTO "Participants" ("Id", "SessionId", "TokenHash", "Language", "Name", "Side", "JoinedAt") VALUES (@id, @session, @hash, @language, @name, @side, @at)
            """, ["id", "session", "hash", "language", "name", "side", "at"],
            joined.Id, joined.SessionId, joined.TokenHash, joined.Language, joined.Name, joined.Side?.ToString(), joined.JoinedAt);
        _in[joined.Id] = true;
    }

    public bool HasCode(Guid participant) => Count("""SELECT COUNT(*) FROM "BallotCodes" WHERE "ParticipantId" = @id""", ["id"], participant) > 0;

    /// <returns>False when there is none, or somebody else has entered it.</returns>
    public bool TakeCode(Guid session, byte[] hash, Guid participant, DateTime now) => Run(
        """UPDATE "BallotCodes" SET "ParticipantId" = @id, "UsedAt" = @at WHERE "SessionId" = @session AND "Hash" = @hash AND "ParticipantId" IS NULL""",
        ["id", "at", "session", "hash"], participant, now, session, hash) == 1;

    public PollAtHand? PollOf(Guid id)
    {
        if (_polls.TryGetValue(id, out var known)) return known;
        using var row = Statement(
            """
            SELECT p."SessionId", p."State", p."MostChoices", p."IsBinding", (SELECT COUNT(*) FROM "PollOptions" o WHERE o."PollId" = p."Id") FROM "Polls" p WHERE p."Id" = @id
            """ + Hold, ["id"], id).ExecuteReader();
        return _polls[id] = row.Read() ? new PollAtHand(row.GetGuid(0), Enum.Parse<PollState>(row.GetString(1)), row.GetInt32(2), row.GetBoolean(3), row.GetInt32(4)) : null;
    }

    public RankingAtHand? RankingOf(Guid id)
    {
        if (_rankings.TryGetValue(id, out var known)) return known;
        using var row = Statement(
            """
            SELECT r."SessionId", r."Method", r."Points", r."ClosedAt", (SELECT COUNT(*) FROM "RankedProblems" p WHERE p."RoundId" = r."Id") FROM "RankingRounds" r WHERE r."Id" = @id
            """ + Hold, ["id"], id).ExecuteReader();
        return _rankings[id] = row.Read() ? new RankingAtHand(row.GetGuid(0), Enum.Parse<RankingMethod>(row.GetString(1)), row.GetInt32(2), row.IsDBNull(3), row.GetInt32(4)) : null;
    }

    /// <summary>Puts a ballot in place of the participant's earlier one, unless that one was sent later.</summary>
    public RoomAnswer Cast(string table, Guid id, Guid participant, string choices, long sent, DateTime now)
    {
        var key = table is Ballots ? "PollId" : "RoundId";
        var changed = Run(
            $"""
            INSERT INTO "{table}" ("{key}", "ParticipantId", "Choices", "At", "Sent") VALUES (@id, @participant, @choices, @at, @sent)
            ON CONFLICT ("{key}", "ParticipantId") DO UPDATE SET "Choices" = excluded."Choices", "At" = excluded."At", "Sent" = excluded."Sent"
            WHERE "{table}"."Sent" < excluded."Sent"
            """, ["id", "participant", "choices", "at", "sent"], id, participant, choices, now, sent);
        return changed > 0 ? RoomAnswer.Done with { Choices = choices, Sent = sent }
            : BallotOf(table, id, participant) is { } stands ? RoomAnswer.Done with { Choices = stands.Choices, Sent = stands.Sent } : RoomAnswer.Crowded;
    }

    /// <summary>What the participant has cast in what is open now.</summary>
    public IReadOnlyList<StandingBallot> BallotsOf(Guid participant, Guid session)
    {
        var mine = new List<StandingBallot>();
        foreach (var poll in Ids("""SELECT "Id" FROM "Polls" WHERE "SessionId" = @session AND "State" = 'Open'""", session))
            if (BallotOf(Ballots, poll, participant) is { } ballot) mine.Add(ballot);
        foreach (var round in Ids("""SELECT "Id" FROM "RankingRounds" WHERE "SessionId" = @session AND "ClosedAt" IS NULL""", session))
            if (BallotOf(RankingBallots, round, participant) is { } ballot) mine.Add(ballot);
        return mine;
    }

    /// <summary>By what a text of this number of the participant's is called; null when it is new.</summary>
    public int? NumberOf(TextKind kind, Guid participant, long sent)
    {
        using var row = Statement($"""SELECT "Number" FROM "{Table(kind)}" WHERE "ParticipantId" = @id AND "Sent" = @sent""", ["id", "sent"], participant, sent).ExecuteReader();
        return row.Read() ? row.GetInt32(0) : null;
    }

    public int TextsOf(TextKind kind, Guid participant) => Count($"""SELECT COUNT(*) FROM "{Table(kind)}" WHERE "ParticipantId" = @id""", ["id"], participant);

    public long LastSentBy(Guid participant)
    {
        var last = 0L;
        foreach (var kind in Enum.GetValues<TextKind>())
            last = Math.Max(last, Convert.ToInt64(Scalar($"""SELECT MAX("Sent") FROM "{Table(kind)}" WHERE "ParticipantId" = @id""", ["id"], participant) ?? 0L, null));
        return last;
    }

    public bool HasProblem(Guid session, Guid problem) =>
        Count("""SELECT COUNT(*) FROM "Problems" WHERE "Id" = @id AND "SessionId" = @session""", ["id", "session"], problem, session) > 0;

    public bool HasQuestion(Guid session, Guid question) =>
        Count("""SELECT COUNT(*) FROM "Questions" WHERE "Id" = @id AND "SessionId" = @session""", ["id", "session"], question, session) > 0;

    public void Support(Guid question, Guid participant, bool up) => Run(
        up ? """INSERT INTO "QuestionVotes" ("QuestionId", "ParticipantId") VALUES (@question, @participant) ON CONFLICT DO NOTHING"""
            : """DELETE FROM "QuestionVotes" WHERE "QuestionId" = @question AND "ParticipantId" = @participant""",
        ["question", "participant"], question, participant);

    /// <returns>By what it is called in the room.</returns>
    public int Add(TextKind kind, Guid session, Guid participant, string text, Guid? problem, string? expected, long sent, DateTime now)
    {
        var number = 1 + Convert.ToInt32(Scalar($"""SELECT MAX("Number") FROM "{Table(kind)}" WHERE "SessionId" = @session""", ["session"], session) ?? 0, null);
        if (kind is TextKind.Solution)
            Run("""
                INSERT INTO "Solutions" ("Id", "SessionId", "Number", "ParticipantId", "Text", "At", "Sent", "State", "Version", "ProblemId", "ExpectedResult")
                VALUES (@id, @session, @number, @participant, @text, @at, @sent, 'OnBoard', 1, @problem, @expected)
                """, ["id", "session", "number", "participant", "text", "at", "sent", "problem", "expected"],
                Guid.CreateVersion7(), session, number, participant, text, now, sent, problem, expected);
        else
            Run($"""
                INSERT INTO "{Table(kind)}" ("Id", "SessionId", "Number", "ParticipantId", "Text", "At", "Sent", "State", "Version")
                VALUES (@id, @session, @number, @participant, @text, @at, @sent, @state, 1)
                """, ["id", "session", "number", "participant", "text", "at", "sent", "state"],
                Guid.CreateVersion7(), session, number, participant, text, now, sent, kind is TextKind.Question ? nameof(QuestionState.Waiting) : nameof(BoardState.OnBoard));
        return number;
    }

    private (bool IsOpen, bool Questions, bool Problems, bool Solutions) Session(Guid session)
    {
        if (_sessions.TryGetValue(session, out var known)) return known;
        using var row = Statement(
            """SELECT "OpenedAt", "ClosedAt", "TakesQuestions", "TakesProblems", "TakesSolutions" FROM "LiveSessions" WHERE "SessionId" = @id""" + Hold, ["id"], session).ExecuteReader();
        return _sessions[session] = row.Read() ? (!row.IsDBNull(0) && row.IsDBNull(1), row.GetBoolean(2), row.GetBoolean(3), row.GetBoolean(4)) : default;
    }

    private StandingBallot? BallotOf(string table, Guid id, Guid participant)
    {
        var key = table is Ballots ? "PollId" : "RoundId";
        using var row = Statement($"""SELECT "Choices", "Sent" FROM "{table}" WHERE "{key}" = @id AND "ParticipantId" = @participant""", ["id", "participant"], id, participant).ExecuteReader();
        return row.Read() ? new StandingBallot(id, row.GetString(0), row.GetInt64(1)) : null;
    }

    private List<Guid> Ids(string sql, Guid session)
    {
        var ids = new List<Guid>();
        using var rows = Statement(sql, ["session"], session).ExecuteReader();
        while (rows.Read()) ids.Add(rows.GetGuid(0));
        return ids;
    }

    private static string Table(TextKind kind) => kind switch { TextKind.Question => "Questions", TextKind.Problem => "Problems", _ => "Solutions" };

    private int Count(string sql, ReadOnlySpan<string> names, params ReadOnlySpan<object?> values) => Convert.ToInt32(Scalar(sql, names, values), null);

    private object? Scalar(string sql, ReadOnlySpan<string> names, params ReadOnlySpan<object?> values) =>
        Statement(sql, names, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    private int Run(string sql, ReadOnlySpan<string> names, params ReadOnlySpan<object?> values) => Statement(sql, names, values).ExecuteNonQuery();

    private DbCommand Statement(string sql, ReadOnlySpan<string> names, params ReadOnlySpan<object?> values)
    {
        var command = transaction.Statement(sql, names);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
