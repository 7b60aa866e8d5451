using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>A consultation session on a theme, organised by an association, in which institutions take the floor.</summary>
public sealed class ConsultationSession
{
    private readonly List<SessionInstitution> _institutions = [];

    private ConsultationSession() { }

    public ConsultationSession(Guid planId, int number, Guid themeId, Guid organiserId, DateOnly date)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, ThemeId, OrganiserId, Date) = (planId, number, themeId, organiserId, date);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public int Number { get; private set; }
    public Guid ThemeId { get; private set; }
    public Guid OrganiserId { get; private set; }
    public DateOnly Date { get; private set; }

    /// <summary>As reported; may be cumulative over sessions, so never summed and never a rate's denominator. Null: unknown.</summary>
    public int? Registered { get; private set; }

    /// <summary>Participations in this session. Null: unknown.</summary>
    public int? Attended { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<SessionInstitution> Institutions => _institutions;

    public void Report(int? registered, int? attended)
    {
        if (registered is { } r) ArgumentOutOfRangeException.ThrowIfNegative(r);
        if (attended is { } a) ArgumentOutOfRangeException.ThrowIfNegative(a);
        (Registered, Attended) = (registered, attended);
        Version++;
    }

    /// <summary>The session takes place on another day, or was entered wrongly.</summary>
    public void Correct(int number, Guid themeId, Guid organiserId, DateOnly date)
    {
        (Number, ThemeId, OrganiserId, Date) = (number, themeId, organiserId, date);
        Version++;
    }

    /// <summary>Those who took the floor, in their order, in place of those known before.</summary>
    public void SetInstitutions(IReadOnlyList<(Guid BodyId, string WrittenAs)> institutions)
    {
        foreach (var left in _institutions.Where(i => i.Order > institutions.Count).ToList()) _institutions.Remove(left);
        for (var i = 0; i < institutions.Count; i++)
        {
            var (bodyId, writtenAs) = institutions[i];
            if (_institutions.Find(known => known.Order == i + 1) is { } known) known.Become(bodyId, writtenAs);
            else AddInstitution(bodyId, writtenAs);
        }
    }

    public IReadOnlyList<string> AsWritten() => [.. _institutions.OrderBy(i => i.Order).Select(i => i.WrittenAs)];

    /// <param name="writtenAs">The name as the session's document gives it, which the body may no longer bear.</param>
    public void AddInstitution(Guid bodyId, string writtenAs) =>
        _institutions.Add(new SessionInstitution(Id, _institutions.Count + 1, bodyId, writtenAs));
}

/// <summary>An institution that took the floor in a session.</summary>
public sealed class SessionInstitution
{
    private SessionInstitution() { }

    internal SessionInstitution(Guid sessionId, int order, Guid bodyId, string writtenAs) =>
        (SessionId, Order, BodyId, WrittenAs) = (sessionId, order, bodyId, writtenAs);

    public Guid SessionId { get; private set; }
    public int Order { get; private set; }
    public Guid BodyId { get; private set; }
    public string WrittenAs { get; private set; } = "";

    internal void Become(Guid bodyId, string writtenAs) => (BodyId, WrittenAs) = (bodyId, writtenAs);
}

/// <summary>An item of the unified programme that every session of a plan follows.</summary>
public sealed class ProgrammeItem
{
    private ProgrammeItem() { }

    public ProgrammeItem(Guid planId, int order, LocalText text, int minutes, IEnumerable<LocalText> steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        Id = Guid.CreateVersion7();
        (PlanId, Order, Text, Minutes) = (planId, order, text, minutes);
        Steps = [.. steps];
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public int Order { get; private set; }
    public LocalText Text { get; private set; } = new("");
    public int Minutes { get; private set; }
    public List<LocalText> Steps { get; private set; } = [];
}
