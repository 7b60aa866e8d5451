using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

/// <summary>What everybody at work on a plan sees of it: counted once for a state of the record and a day, shown on every open dashboard.</summary>
/// <remarks>All of it compares by value: a part of the page whose figures are equal to the ones it shows is left alone.</remarks>
public sealed record PlanFigures(
    PlanHeading Plan,
    PlanCourse Course,
    ProposalFigures Proposals,
    SessionFigures Sessions,
    ParityFigures? Parity,
    ValueList<BodyWaiting> HandOvers,
    ValueList<RoundLine> Rounds)
{
    /// <summary>The commitment cards that wait for a side or for the secretariat.</summary>
    public ValueList<CardLine> Cards { get; init; } = ValueList<CardLine>.Empty;

    /// <summary>Proposals that came through the public form and that nobody has looked at.</summary>
    public int ToLookAt { get; init; }

    /// <summary>What waits of the public consultation and the adoption.</summary>
    public AdoptionFigures Adoption { get; init; } = AdoptionFigures.None;
}

public sealed record PlanHeading(
    Guid Id, int Number, LocalText Title, int FirstYear, int LastYear, PlanWork Work, Guid? CommitteeTermId,
    bool CalendarIsPublished, bool RegisterIsPublished)
{
    public string Period => $"{FirstYear}-{LastYear}";
}

/// <summary>Where the plan stands among its stages on a day.</summary>
/// <param name="Next">The nearest date to come, of the stages or of the calendar; null when none is known.</param>
public sealed record PlanCourse(ValueList<StageLine> Stages, NextDate? Next)
{
    public int WithoutDates => Stages.Count(stage => stage.Standing is StageStanding.Undated);
}

/// <summary>Undated: nobody has said when, so nobody can say whether it is over.</summary>
public enum StageStanding { Undated, Over, Today, ToCome }

public sealed record StageLine(int Number, LocalText Name, DateOnly? From, DateOnly? Until, bool BeyondAdoptedList, StageStanding Standing);

public enum DateKind { StageStarts, StageEnds, Calendar }

public sealed record NextDate(DateOnly On, DatePrecision Precision, DateKind Kind, LocalText What);

/// <summary>The register of a plan in numbers; what an undone import brought is not in it.</summary>
/// <param name="ByTheme">What was received, in the committee's order; proposals without a theme last.</param>
/// <param name="ByChannel">What was received: without those that merging and splitting made of others.</param>
/// <param name="ByEligibility">All of the register, for all of it is examined.</param>
/// <param name="AcceptedIsLost">The plan's own documents no longer say how many were accepted: nobody may guess it.</param>
public sealed record ProposalFigures(
    ValueList<ThemeLine> ByTheme, ValueList<Counted<Channel>> ByChannel, ValueList<Counted<Eligibility>> ByEligibility,
    ValueList<Counted<Disposition>> ByDisposition, int AcceptedWithoutAnswer, bool AcceptedIsLost)
{
    public int Total => ByChannel.Sum(channel => channel.Number);
    public int Of(Channel channel) => ByChannel.Single(line => line.Of == channel).Number;
    public int Of(Eligibility eligibility) => ByEligibility.Single(line => line.Of == eligibility).Number;
    public int Of(Disposition disposition) => ByDisposition.Single(line => line.Of == disposition).Number;
}

public sealed record Counted<T>(T Of, int Number) where T : struct, Enum;

/// <param name="Number">The theme's; null for proposals of which nobody has said the theme.</param>
public sealed record ThemeLine(int? Number, LocalText? Name, ValueList<Counted<Channel>> ByChannel)
{
    public int Total => ByChannel.Sum(channel => channel.Number);
}

/// <summary>The sessions held, and the participations in them: not unique people, and never set against registrations.</summary>
public sealed record SessionFigures(ValueList<SessionLine> Lines)
{
    public int Count => Lines.Count;
    public int Unreported => Lines.Count(line => line.Attended is null);

    /// <summary>Null as long as one session's is unknown.</summary>
    public int? Participations => Count == 0 || Unreported > 0 ? null : Lines.Sum(line => line.Attended);
}

public sealed record SessionLine(int Number, DateOnly Date, LocalText Theme, int? Attended);

/// <summary>Seats taken by bodies on each side. Heads are not counted: a body has one seat however many come.</summary>
public sealed record ParityFigures(int SeatsPerSide, int Administration, int CivilSociety)
{
    public int Taken(Side side) => side is Side.Administration ? Administration : CivilSociety;
    public int Vacant(Side side) => Math.Max(0, SeatsPerSide - Taken(side));
}

/// <summary>A round of scoring, as far as everybody may know how far it has come.</summary>
public sealed record RoundLine(int Number, LocalText Name, RoundState State, DateOnly? Deadline, ValueList<PairProgress> Pairs);

/// <param name="Number">Of its commitment.</param>
/// <param name="LeadId">The lead administration, which signs for its side.</param>
public sealed record CardLine(int Number, Guid? LeadId, CardStage Stage, bool Administration, bool CivilSociety)
{
    public bool Has(Side side) => side is Side.Administration ? Administration : CivilSociety;
}

/// <summary>An institution with proposals in hand that it has not answered.</summary>
public sealed record BodyWaiting(Guid BodyId, LocalText Body, int Number);

/// <param name="ToModerate">Comments that nobody has read yet.</param>
/// <param name="ToRoute">Published, and with no institution.</param>
/// <param name="ToAnswer">With each institution, unanswered.</param>
/// <param name="Consultation">The sides that have approved the consultation before them; null when none is.</param>
/// <param name="Plan">The sides that have signed the plan before them; null when none is.</param>
public sealed record AdoptionFigures(int ToModerate, int ToRoute, ValueList<BodyWaiting> ToAnswer, SidesSigned? Consultation, SidesSigned? Plan)
{
    public static readonly AdoptionFigures None = new(0, 0, ValueList<BodyWaiting>.Empty, null, null);
}

/// <param name="Stands">False once its cards have changed, or its first day has passed: it has to be put before the sides anew.</param>
/// <param name="MayBeSigned">It stands, and nothing else is missing.</param>
public sealed record SidesSigned(bool Administration, bool CivilSociety, bool Stands, bool MayBeSigned)
{
    public bool Has(Side side) => side is Side.Administration ? Administration : CivilSociety;
}
