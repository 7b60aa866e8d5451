using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

public sealed partial class ScheduleForm(ScheduleBilateral schedule, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase
{
    private DateOnly? _date;
    private TimeOnly? _time;
    private MeetingForm _form = MeetingForm.Remote;
    private string? _place, _link;
    private int? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public BilateralDetails Meeting { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override void OnInitialized()
    {
        if (Meeting.Call is { } call) (_date, _time, _form, _place, _link) = (call.Date, call.Time, call.Form, call.Place, call.Link);
    }

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet() => _seen ??= Meeting.Version;

    private async Task SaveAsync()
    {
        if (_date is not { } day) return;   // the field asks for it
        var call = new BilateralCall(day, _time, _form, _form is MeetingForm.Remote ? null : _place, _form is MeetingForm.InPerson ? null : _link);
        _refusal = (await schedule.RunAsync(await me.ActorAsync(), Meeting.Id, _seen!.Value, call)).Refusal;
        if (_refusal is null) _seen = null;
        if (_refusal == DataRefusals.ChangedMeanwhile) _seen = Meeting.Version;   // seen now; saving again is a decision
    }
}
