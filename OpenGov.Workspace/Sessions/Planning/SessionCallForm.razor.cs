using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class SessionCallForm(
    PlanSession plan, CorrectSessionCall correct, CurrentMember me, Dates dates, IStringLocalizer<PlanningTexts> text) : ComponentBase
{
    private MeetingForm _form = MeetingForm.Hybrid;
    private TimeOnly? _start;
    private string? _place, _link;
    private string _region = "";
    private TypedName _audience = new();
    private SessionCall? _seen;
    private Refusal? _refusal;
    private string? _done;

    [Parameter, EditorRequired] public SessionView View { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnInitialized()
    {
        if (View.Planned is not { Call: var call }) return;
        _seen = call;
        (_form, _start, _place, _link, _region) = (call.Form, call.StartsAt, call.Place, call.Link, call.RegionCode ?? "");
        if (call.Audience is not null) _audience = TypedName.Of(call.Audience);
    }

    private async Task SaveAsync()
    {
        var typed = new SessionCall(_form, _start, _place, _link, _region, _audience.IsEmpty ? null : _audience.ToText());
        var actor = await me.ActorAsync();
        var saved = _seen is null ? await plan.RunAsync(actor, View.Id, typed) : await correct.RunAsync(actor, View.Id, typed, _seen);
        (_refusal, _done) = (saved.Refusal, saved.Ok ? Text["Saved"].Value : null);
        if (saved.Ok) _seen = typed.Clean().Value;
        else if (saved.Refusal == DataRefusals.ChangedMeanwhile) _seen = View.Planned?.Call;   // seen now; saving again is a decision
    }
}
