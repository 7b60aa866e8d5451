namespace OpenGov.Workspace.Adoption;

/// <summary>Something outside the workspace that shows that a standard is met: an address, a document, an event.</summary>
public sealed class EvidenceEntry
{
    public const int LongestText = 1_000, LongestLink = 1_000;

    private EvidenceEntry() { }

    public EvidenceEntry(Guid planId, string check, string text, string? link, DateOnly on, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Check, Text, Link, On, EnteredBy, EnteredAt) = (planId, check, text, link, on, by, at);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>The check it belongs to, as <see cref="OgpCheck"/> numbers them: "2.1".</summary>
    public string Check { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? Link { get; private set; }

    /// <summary>When it was so.</summary>
    public DateOnly On { get; private set; }
    public Guid? EnteredBy { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    public void Withdraw(DateTime at) => WithdrawnAt ??= at;
}
