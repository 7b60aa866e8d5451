using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Every figure of the second plan's report under its key; docs/figures.md says what each is.</summary>
internal static class SecondPlanFigures
{
    public static IReadOnlyList<NewFigure> Of(SecondPlan report)
    {
        var figures = new List<NewFigure>();
        Participation();
        Proposals();
        Outcome();
        Context();
        Communication();
        return figures;

        void Participation()
        {
            var portal = report.Participation.Portal;
            Add("participation.portal.proposers", portal.Proposers, "persons");
            Add("participation.portal.reacting", portal.Reacting, "persons");
            Add("participation.portal.total", portal.Total, "persons");
            Add("participation.sessions", report.Participation.SessionsAttendance, "participations");
            Add("participation.total", report.Participation.Total, "participations");
        }

        void Proposals()
        {
            Add("proposals.portal", report.Proposals.Portal, "proposals");
            Add("proposals.session", report.Proposals.Session, "proposals");
            Add("proposals.total", report.Proposals.Total, "proposals");
            foreach (var theme in report.Themes)
            {
                Add($"proposals.theme.{theme.Number}.portal", theme.Proposals.Portal, "proposals");
                Add($"proposals.theme.{theme.Number}.session", theme.Proposals.Session, "proposals");
            }
            Add("proposals.accepted", null, "proposals");   // the report's figure is lost
        }

        void Outcome()
        {
            Add("commitments.proposed", report.Commitments.Proposed, "commitments");
            Add("commitments.institutions", report.Commitments.Institutions, "institutions");
            Add("consultation.weeks", report.PublicConsultation.Weeks, "weeks");
            Add("consultation.participants", report.PublicConsultation.Participants, "participants");
            Add("consultation.comments", report.PublicConsultation.Comments, "comments");
        }

        void Context()
        {
            Add("context.ogpCountries", report.Context.OgpCountries, "countries");
            Add("context.ogpLocalMembers", report.Context.OgpLocalMembers, "localMembers");
            Add("context.ogpParliaments", report.Context.OgpParliaments, "parliaments");
            Add("context.firstPlan.commitments", report.Context.FirstPlan.Commitments, "commitments");
            Add("context.firstPlan.completion", report.Context.FirstPlan.CompletionPercent, "percent");
        }

        void Communication()
        {
            var counted = report.Communication.Figures;
            Add("communication.invitations", counted.InvitationsMoreThan, "invitations", atLeast: true);
            Add("communication.facebookViews", counted.FacebookViewsMoreThan, "views", atLeast: true);
            Add("communication.twitterViews", counted.TwitterViews, "views");
            Add("communication.capsules", counted.Capsules, "capsules");
            Add("communication.capsuleViews", counted.CapsuleViewsMoreThan, "views", atLeast: true);
            Add("communication.capsuleInteractions", counted.CapsuleInteractions, "interactions");
        }

        void Add(string key, int? value, string unit, bool atLeast = false) =>
            figures.Add(new NewFigure(key, value, unit, report.Plan.ReportTitle, atLeast));
    }
}
