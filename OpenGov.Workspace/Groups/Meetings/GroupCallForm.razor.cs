using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class GroupCallForm(CallGroupMeeting call, CorrectGroupMeeting correct, CurrentMember me) : ComponentBase
{
    private TypedName _title = new();
    private DateOnly? _date;
    private TimeOnly? _time;
    private MeetingForm _form = MeetingForm.Remote;
    private string? _place, _link;
    private string _agenda = "";
    private int _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid GroupId { get; set; }

    /// <summary>The meeting whose call is corrected; null to call a new one.</summary>
    [Parameter] public GroupMeetingDetails? Meeting { get; set; }

    [Inject] private IStringLocalizer<GroupsTexts> Text { get; set; } = default!;
    [Inject] private IStringLocalizer<MeetingsTexts> Meetings { get; set; } = default!;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnInitialized()
    {
        if (Meeting is not { Call: var known } meeting) return;
        (_title, _date, _time, _form, _place, _link) = (TypedName.Of(known.Title), known.Date, known.Time, known.Form, known.Place, known.Link);
        (_agenda, _seen) = (string.Join('\n', meeting.Agenda), meeting.Version);
    }

    private async Task SaveAsync()
    {
        var typed = new MeetingCall(
            _title.ToText(), _date, _time, _form, _form is MeetingForm.Remote ? null : _place, _form is MeetingForm.InPerson ? null : _link);
        var actor = await me.ActorAsync();
        if (Meeting is { } meeting)
        {
            _refusal = (await correct.RunAsync(actor, meeting.Id, typed, _agenda, _seen)).Refusal;
            if (_refusal == GroupsRefusals.ChangedByAnother) _seen = meeting.Version;   // seen now; saving again is a decision
            if (_refusal is null) _seen++;
            return;
        }

        _refusal = (await call.RunAsync(actor, GroupId, typed, _agenda)).Refusal;
        if (_refusal is null) (_title, _date, _time, _place, _link, _agenda) = (new TypedName(), null, null, null, null, "");
    }
}
