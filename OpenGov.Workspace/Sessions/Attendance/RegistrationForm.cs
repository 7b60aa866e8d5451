using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>What somebody may be asked for who registers; in which capacity they come is always asked.</summary>
public enum RegistrationField { Name, Body, Email, Phone, Gender, City, Needs }

/// <summary>What a session asks of who registers for it, to what they consent, and how many it takes.</summary>
public sealed class RegistrationForm
{
    private RegistrationForm() { }

    public RegistrationForm(Guid sessionId, RegistrationTerms terms)
    {
        (SessionId, Version) = (sessionId, 1);
        Take(terms);
    }

    public Guid SessionId { get; private set; }

    /// <summary>The first asked in their order; what is not listed is not asked.</summary>
    public List<AskedField> Asked { get; private set; } = [];
    public LocalText Consent { get; private set; } = new("");

    /// <summary>Places; null when there is no limit.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Whether people may wait for a place once all are taken.</summary>
    public bool HasWaitingList { get; private set; }

    /// <summary>Last day on which somebody may register, in Morocco's time; null: until the session begins.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The secretariat has stopped it before its time.</summary>
    public bool IsStopped { get; private set; }
    public int Version { get; private set; }

    public bool Asks(RegistrationField field) => Asked.Exists(asked => asked.Field == field);
    public bool Requires(RegistrationField field) => Asked.Exists(asked => asked.Field == field && asked.IsRequired);

    public void Change(RegistrationTerms terms)
    {
        Take(terms);
        Version++;
    }

    private void Take(RegistrationTerms terms) => (Asked, Consent, Capacity, HasWaitingList, Until, IsStopped) =
        ([.. terms.Asked], terms.Consent, terms.Capacity, terms.HasWaitingList, terms.Until, terms.IsStopped);
}

public sealed record AskedField(RegistrationField Field, bool IsRequired);

/// <summary>The terms of a registration, clean when they come to the entity.</summary>
public sealed record RegistrationTerms(
    IReadOnlyList<AskedField> Asked, LocalText Consent, int? Capacity = null, bool HasWaitingList = true, DateOnly? Until = null, bool IsStopped = false);
