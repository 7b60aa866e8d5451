namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>plan2.json: the co-creation of the second plan, every figure of the ministry's synthesis report.</summary>
internal sealed record SecondPlan(
    PlanTitle Plan, string[] Issuer, PlanContext Context, Methodology Methodology, ReportedTheme[] Themes,
    ProgrammePart[] UnifiedProgramme, ReportedSession[] Sessions, AnalysisStep[] AnalysisSteps, string[] NonAcceptanceReasons,
    DateOnly CommitteeMeetingOnCommitments, ReportedConsultation PublicConsultation, ReportedCommunication Communication,
    ReportedParticipation Participation, ReportedProposals Proposals, ReportedCommitments Commitments, ReportedReference[] References);

internal sealed record PlanTitle(int Number, string Period, string Title, string ReportTitle);

internal sealed record PlanContext(int OgpCountries, int OgpLocalMembers, int OgpParliaments, FirstPlan FirstPlan);

internal sealed record FirstPlan(int Commitments, int CompletionPercent);

internal sealed record Methodology(DateOnly Adopted, DateOnly Adapted, ReportedStage[] Stages);

internal sealed record ReportedStage(int Number, string Name);

internal sealed record ReportedTheme(int Number, string Name, string[] Aliases, ReportedChannels Proposals);

internal sealed record ReportedChannels(int Portal, int Session);

internal sealed record ProgrammePart(string Text, int Minutes, string[]? Steps);

internal sealed record ReportedSession(
    int Number, int Theme, string Organiser, DateOnly Date, string[] Institutions, int Registered, int Attended);

internal sealed record AnalysisStep(string Text, string Period);

internal sealed record ReportedConsultation(string Month, int Weeks, int Participants, int Comments);

internal sealed record ReportedCommunication(DateOnly OpeningWebinar, string[] Items, CommunicationFigures Figures);

internal sealed record CommunicationFigures(
    int InvitationsMoreThan, int FacebookViewsMoreThan, int TwitterViews, int Capsules, int CapsuleViewsMoreThan, int CapsuleInteractions);

internal sealed record ReportedParticipation(PortalParticipation Portal, int SessionsAttendance, int Total);

internal sealed record PortalParticipation(int Proposers, int Reacting, int Total);

internal sealed record ReportedProposals(int Portal, int Session, int Total);

internal sealed record ReportedCommitments(int Proposed, int Institutions);

internal sealed record ReportedReference(string Label, string Url);
