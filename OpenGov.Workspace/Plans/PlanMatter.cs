using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Plans;

public enum CalendarKind { MethodAdopted, MethodAdapted, OpeningWebinar, Session, CommitteeMeeting, PublicConsultation, Publication, Other }

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision { Day, Month, Year }

/// <summary>A date in the life of a plan.</summary>
public sealed class CalendarEntry
{
    private CalendarEntry() { }

    public CalendarEntry(Guid planId, CalendarKind kind, LocalText title, DateOnly from, DateOnly? until, DatePrecision precision)
    {
        (Id, PlanId) = (Guid.CreateVersion7(), planId);
        Correct(kind, title, from, until, precision);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public CalendarKind Kind { get; private set; }
    public LocalText Title { get; private set; } = new("");

    /// <summary>The day, or the first day of the month or year when that is all that is known.</summary>
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public DatePrecision Precision { get; private set; }

    /// <summary>The date was moved, is known better by now, or was put down wrongly.</summary>
    public void Correct(CalendarKind kind, LocalText title, DateOnly from, DateOnly? until, DatePrecision precision) =>
        (Kind, Title, From, Until, Precision) = (kind, title, from, until, precision);
}

public enum PassageKind { Issuer, AnalysisStep, NonAcceptanceReason, Communication, Reference, Context }

/// <summary>A passage of a plan's documents that its synthesis report repeats.</summary>
public sealed class PlanPassage
{
    private PlanPassage() { }

    public PlanPassage(Guid planId, PassageKind kind, int order, LocalText text, LocalText? period = null, string? url = null)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Kind, Order, Text, Period, Url) = (planId, kind, order, text, period, url);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public PassageKind Kind { get; private set; }
    public int Order { get; private set; }
    public LocalText Text { get; private set; } = new("");

    /// <summary>As worded in the source, such as "November 2020".</summary>
    public LocalText? Period { get; private set; }
    public string? Url { get; private set; }

    /// <summary>The passage was copied or translated wrongly.</summary>
    public void Correct(LocalText text, LocalText? period, string? url) => (Text, Period, Url) = (text, period, url);
}

/// <summary>A figure that a document gives and the workspace cannot count itself.</summary>
public sealed class ReportedFigure
{
    /// <summary>How many proposals were accepted; plan 2's documents have lost it.</summary>
    public const string AcceptedProposals = "proposals.accepted";

    private ReportedFigure() { }

    public ReportedFigure(Guid planId, string key, long? value, string unit, string source, bool atLeast = false)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Key, Value, Unit, Source, AtLeast) = (planId, key, value, unit, source, atLeast);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>Dotted, as in <c>participation.portal.proposers</c>; the same in every plan.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Null when the source has lost it. Never replaced by a guess.</summary>
    public long? Value { get; private set; }

    /// <summary>What is counted: persons, participations, proposals, comments, weeks, percent …</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Where it is written.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The source says "more than".</summary>
    public bool AtLeast { get; private set; }

    /// <summary>The document was misread, or says something else in a later edition.</summary>
    public void Correct(long? value, string unit, string source, bool atLeast) =>
        (Value, Unit, Source, AtLeast) = (value, unit, source, atLeast);
}

/// <summary>A commitment of a plan, proposed, adopted or running. Its card is written elsewhere.</summary>
public sealed class Commitment
{
    private Commitment() { }

    public Commitment(Guid planId, int number, LocalText? title, Guid? leadBodyId)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Number, Title, LeadBodyId) = (planId, number, title, leadBodyId);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public int Number { get; private set; }

    /// <summary>Null when the source does not give it.</summary>
    public LocalText? Title { get; private set; }

    /// <summary>Null when the source does not give it.</summary>
    public Guid? LeadBodyId { get; private set; }

    /// <summary>Gives a title or a lead that was not known before; what is known stays.</summary>
    public void Complete(LocalText? title, Guid? leadBodyId) => (Title, LeadBodyId) = (title ?? Title, leadBodyId ?? LeadBodyId);

    /// <summary>What was known turned out otherwise; null where it is not known after all.</summary>
    public void Correct(LocalText? title, Guid? leadBodyId) => (Title, LeadBodyId) = (title, leadBodyId);
}
