using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>Something that a participant does, on its way to the disk.</summary>
internal abstract class RoomAct
{
    private readonly TaskCompletionSource<RoomAnswer> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed when the disk has it, or it was refused.</summary>
    public Task<RoomAnswer> Answered => _done.Task;

    /// <summary>What it will be answered once the transaction is durable.</summary>
    public RoomAnswer Answer { get; private set; } = RoomAnswer.NotWritable;

    /// <summary>The session whose pages show what it changed; null when it changed nothing.</summary>
    public Guid? Changed { get; protected set; }

    /// <summary>Acts are written in this order of participants on a shared database, so that two processes do not wait for each other.</summary>
    public abstract Guid Order { get; }

    /// <summary>The session in which it takes the next number; null when it takes none.</summary>
    public virtual Guid? Numbered => null;

    public void Enter(RoomTransaction room, DateTime now)
    {
        Changed = null;
        Answer = Write(room, now);
    }

    public void Settle() => _done.TrySetResult(Answer);

    public void Fail(RoomAnswer why) => _done.TrySetResult(why);

    protected abstract RoomAnswer Write(RoomTransaction room, DateTime now);
}

/// <summary>Somebody comes in, for the first time or again: the token is their telephone's own, so that coming twice makes one participant.</summary>
internal sealed class EnterAct(string link, byte[] tokenHash, string language, string? name, Side? side, RoomLimits limits, Func<bool> mayJoin) : RoomAct
{
    /// <summary>Null until they are in.</summary>
    public EnteredRoom? Entered { get; private set; }

    public override Guid Order { get; } = Guid.Empty;

    protected override RoomAnswer Write(RoomTransaction room, DateTime now)
    {
        Entered = null;
        if (room.SessionBehind(link) is not { } session) return RoomAnswer.Closed;
        if (room.ParticipantWith(tokenHash) is not { } known)
        {
            if (!mayJoin()) return RoomAnswer.Wait(5_000);
            if (room.ParticipantsIn(session) >= limits.Participants) return RoomAnswer.Full;
            var joined = new Participant(session, tokenHash, language, name, side, now);
            room.Add(joined);
            Changed = session;
            known = (joined.Id, session, false);
        }

        if (known.Session != session) return RoomAnswer.Refused;
        if (known.IsRemoved) return RoomAnswer.Removed;
        Entered = new EnteredRoom(session, known.Id, room.BallotsOf(known.Id, session), room.HasCode(known.Id), room.LastSentBy(known.Id));
        return RoomAnswer.Done;
    }
}

/// <summary>What only somebody does who is in a room.</summary>
internal abstract class ParticipantAct(Guid sessionId, Guid participantId) : RoomAct
{
    public override Guid Order => participantId;
    protected Guid SessionId => sessionId;
    protected Guid ParticipantId => participantId;

    protected sealed override RoomAnswer Write(RoomTransaction room, DateTime now)
    {
        if (!room.IsOpen(sessionId)) return RoomAnswer.Closed;
        if (!room.IsIn(participantId)) return RoomAnswer.Removed;
        var answer = Act(room, now);
        if (answer.Code == RoomAnswer.Done.Code) Changed = sessionId;
        return answer;
    }

    protected abstract RoomAnswer Act(RoomTransaction room, DateTime now);
}

/// <summary>A vote. While the poll is open the last one counts; one that arrives twice or late changes nothing.</summary>
internal sealed class VoteAct(Guid sessionId, Guid participantId, Guid pollId, IReadOnlyList<int> choices, long sent) : ParticipantAct(sessionId, participantId)
{
    protected override RoomAnswer Act(RoomTransaction room, DateTime now)
    {
        if (room.PollOf(pollId) is not { } poll || poll.Session != SessionId) return RoomAnswer.Invalid;
        if (choices.Count > poll.MostChoices || choices[^1] > poll.Options) return RoomAnswer.Invalid;
        if (poll.State is not PollState.Open) return RoomAnswer.Closed with { };
        if (poll.IsBinding && !room.HasCode(ParticipantId)) return RoomAnswer.NeedsCode;
        return room.Cast(RoomTransaction.Ballots, pollId, ParticipantId, string.Join(',', choices), sent, now);
    }
}

/// <summary>How somebody orders the problems; as <see cref="VoteAct"/>.</summary>
internal sealed class RankAct(Guid sessionId, Guid participantId, Guid roundId, RankingMethod method, IReadOnlyList<(int, int)> choices, long sent)
    : ParticipantAct(sessionId, participantId)
{
    protected override RoomAnswer Act(RoomTransaction room, DateTime now)
    {
        if (room.RankingOf(roundId) is not { } round || round.Session != SessionId || round.Method != method) return RoomAnswer.Invalid;
        if (!RankingChoices.Fit(method, choices, round.Problems, round.Points)) return RoomAnswer.Invalid;
        if (!round.IsOpen) return RoomAnswer.Closed;
        return room.Cast(RoomTransaction.RankingBallots, roundId, ParticipantId, RankingChoices.Write(method, choices), sent, now);
    }
}

internal enum TextKind { Question, Problem, Solution }

/// <summary>A question, a problem or a proposal in somebody's own words.</summary>
internal sealed class TextAct(Guid sessionId, Guid participantId, TextKind kind, string text, Guid? problemId, string? expected, long sent, RoomLimits limits)
    : ParticipantAct(sessionId, participantId)
{
    public override Guid? Numbered => SessionId;

    protected override RoomAnswer Act(RoomTransaction room, DateTime now)
    {
        if (room.NumberOf(kind, ParticipantId, sent) is { } known) return RoomAnswer.Done with { Number = known };   // sent again
        if (!room.Takes(SessionId, kind)) return RoomAnswer.NotTaken;
        if (problemId is { } problem && !room.HasProblem(SessionId, problem)) return RoomAnswer.Invalid;
        if (room.TextsOf(kind, ParticipantId) >= limits.TextsOfOne) return RoomAnswer.Full;
        return RoomAnswer.Done with { Number = room.Add(kind, SessionId, ParticipantId, text, problemId, expected, sent, now) };
    }
}

/// <summary>Somebody would like a question answered as well, or no longer.</summary>
internal sealed class SupportAct(Guid sessionId, Guid participantId, Guid questionId, bool up) : ParticipantAct(sessionId, participantId)
{
    protected override RoomAnswer Act(RoomTransaction room, DateTime now)
    {
        if (!room.HasQuestion(SessionId, questionId)) return RoomAnswer.Invalid;
        room.Support(questionId, ParticipantId, up);
        return RoomAnswer.Done;
    }
}

/// <summary>Somebody enters the code of a slip, for votes that bind.</summary>
internal sealed class CodeAct(Guid sessionId, Guid participantId, byte[] hash) : ParticipantAct(sessionId, participantId)
{
    protected override RoomAnswer Act(RoomTransaction room, DateTime now) =>
        room.HasCode(ParticipantId) || room.TakeCode(SessionId, hash, ParticipantId, now) ? RoomAnswer.Done : RoomAnswer.CodeWrong;
}
