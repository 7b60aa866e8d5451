namespace OpenGov.Workspace.Sessions;

/// <summary>What everybody's screen in the room has in front: the projector's and the participants'.</summary>
public enum RoomScene { Welcome, Programme, Poll, Questions, Problems, Ranking, Solutions }

/// <summary>The running room of a consultation session: how one gets in, what is in front, what may be sent.</summary>
/// <remarks>A room that was closed can be opened again: link, code and participants are the same.</remarks>
public sealed class LiveSession
{
    private LiveSession() { }

    public LiveSession(Guid sessionId, Guid planId, string linkToken, string joinCode)
    {
        (SessionId, PlanId, LinkToken, JoinCode) = (sessionId, planId, linkToken, joinCode);
        Version = 1;
    }

    public Guid SessionId { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>128 random bits, in the address of the participants' page. Shown in the room, so not a secret of anybody's.</summary>
    public string LinkToken { get; private set; } = "";

    /// <summary>Eight symbols that can be read aloud and typed; good only while the room is open.</summary>
    public string JoinCode { get; private set; } = "";
    public DateTime? OpenedAt { get; private set; }
    public Guid? OpenedBy { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public Guid? ClosedBy { get; private set; }
    public RoomScene Scene { get; private set; }

    /// <summary>The poll or ranking in front.</summary>
    public Guid? SceneId { get; private set; }
    public bool TakesQuestions { get; private set; } = true;
    public bool TakesProblems { get; private set; } = true;
    public bool TakesSolutions { get; private set; } = true;
    public int Version { get; private set; }

    public bool IsOpen => OpenedAt is not null && ClosedAt is null;

    /// <returns>False when it is open already.</returns>
    public bool Open(Guid? by, DateTime at)
    {
        if (IsOpen) return false;
        (OpenedAt, OpenedBy) = (OpenedAt ?? at, OpenedBy ?? by);
        (ClosedAt, ClosedBy) = (null, null);
        Version++;
        return true;
    }

    /// <returns>False when it is not open.</returns>
    public bool Close(Guid? by, DateTime at)
    {
        if (!IsOpen) return false;
        (ClosedAt, ClosedBy) = (at, by);
        Version++;
        return true;
    }

    public void Show(RoomScene scene, Guid? id)
    {
        (Scene, SceneId) = (scene, id);
        Version++;
    }

    public void Take(bool questions, bool problems, bool solutions)
    {
        (TakesQuestions, TakesProblems, TakesSolutions) = (questions, problems, solutions);
        Version++;
    }

    /// <summary>The old link and code let nobody in any more; who is in stays in.</summary>
    public void Renew(string linkToken, string joinCode)
    {
        (LinkToken, JoinCode) = (linkToken, joinCode);
        Version++;
    }
}
