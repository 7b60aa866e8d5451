using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Groups;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>plan3-groups.json: one of the six proposed groups as a pilot; all its words are made up and marked so.</summary>
internal sealed record ExampleGroup(
    int Number, ExampleGroupLeads Leads, LocalText Purpose, ExampleGuide Guide, ExampleGroupMember[] Members, ExampleGroupActivity[] Activities,
    ExampleGroupMeeting[] Meetings);

/// <summary>Keys of people.</summary>
internal sealed record ExampleGroupLeads(string Administration, string AdministrationDeputy, string CivilSociety, string CivilSocietyDeputy);

internal sealed record ExampleGuide(string Structure, string Remit, string WayOfWorking, string Partnership)
{
    public IEnumerable<(GuidePart Part, string Text)> Parts =>
    [
        (GuidePart.Structure, Structure), (GuidePart.Remit, Remit), (GuidePart.WayOfWorking, WayOfWorking), (GuidePart.Partnership, Partnership),
    ];
}

/// <param name="Body">Key of a body; otherwise <paramref name="Institution"/> is what was typed.</param>
/// <param name="State">Member, or applied and waiting for the co-leads.</param>
internal sealed record ExampleGroupMember(
    Affiliation Affiliation, string Function, string? Institution, string? Body, string Reason, MembershipState State);

/// <param name="From">In days from the day the example is loaded.</param>
/// <param name="Member">Place among the members.</param>
internal sealed record ExampleGroupActivity(
    string What, int From, int Until, Side? Lead, int? Member, GroupActivityState State, string Outcome);

/// <param name="Day">In days from the day the example is loaded.</param>
/// <param name="Present">Places among the members, beside both co-leads.</param>
/// <param name="Conclusions">Null for one to come.</param>
internal sealed record ExampleGroupMeeting(
    LocalText Title, int Day, MeetingForm Form, string[] Agenda, int[] Present, string? Conclusions, string[] Outputs);
