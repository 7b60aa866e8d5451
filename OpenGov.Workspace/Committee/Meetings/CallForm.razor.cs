using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class CallForm(ConveneMeeting convene, CorrectMeeting correct, CurrentMember me, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private TypedName _title = new();
    private DateOnly? _date;
    private TimeOnly? _time;
    private MeetingForm _form = MeetingForm.Remote;
    private string? _place, _link;
    private string _agenda = "";
    private MeetingCall? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }

    /// <summary>The meeting whose call is corrected; null to convene one.</summary>
    [Parameter] public MeetingDetails? Meeting { get; set; }

    private IStringLocalizer Text => text;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnInitialized()
    {
        if (Meeting is not { Call: var call }) return;
        _seen = call;
        (_title, _date, _time, _form, _place, _link) = (TypedName.Of(call.Title), call.Date, call.Time, call.Form, call.Place, call.Link);
    }

    private async Task SaveAsync()
    {
        var typed = new MeetingCall(
            _title.ToText(), _date, _time, _form, _form is MeetingForm.Remote ? null : _place, _form is MeetingForm.InPerson ? null : _link);
        var actor = await me.ActorAsync();
        if (Meeting is { } meeting)
        {
            _refusal = (await correct.RunAsync(actor, meeting.Id, typed, _seen!)).Refusal;
            if (_refusal is null) _seen = typed.Clean().Value;
            else if (_refusal == MeetingsRefusals.ChangedByAnother) _seen = meeting.Call;   // seen now; saving again is a decision
            return;
        }

        var points = _agenda.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new LocalText(line));
        _refusal = (await convene.RunAsync(actor, PlanId, typed, [.. points])).Refusal;
        if (_refusal is null) (_title, _date, _time, _place, _link, _agenda) = (new TypedName(), null, null, null, null, "");
    }
}
