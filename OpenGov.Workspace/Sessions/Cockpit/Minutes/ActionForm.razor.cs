using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

public sealed partial class ActionForm(OutcomeGestures gestures, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private string _text = "";
    private Side? _side;
    private Guid _body;
    private DateOnly? _due;
    private int _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid SessionId { get; set; }

    /// <summary>Null to put down a new one.</summary>
    [Parameter] public SessionActionView? Action { get; set; }
    [Parameter] public DateOnly? Today { get; set; }

    private IStringLocalizer Text => text;
    private string Id => Action is null ? "action-new" : $"action-{Action.Id}";

    // What is being typed stays when the other lead saves first; the refusal then says so.
    protected override void OnInitialized()
    {
        if (Action is { } action) (_text, _side, _body, _due, _seen) = (action.Text, action.OwnerSide, action.OwnerBodyId ?? default, action.DueOn, action.Version);
        else _due = Today?.AddMonths(1);
    }

    private async Task SaveAsync()
    {
        var typed = new NewSessionAction(_text, new ActionOwner(_side is null && _body != default ? _body : null, _side), _due);
        var actor = await me.ActorAsync();
        _refusal = (Action is null
            ? await gestures.TakeOn.RunAsync(actor, SessionId, typed)
            : await gestures.CorrectAction.RunAsync(actor, Action.Id, typed, _seen)).Refusal;
        if (_refusal is null && Action is null) (_text, _body) = ("", default);
        else if (_refusal is null) _seen++;
        else if (_refusal == DataRefusals.ChangedMeanwhile) _seen = Action!.Version;   // seen now; saving again is a decision
    }

    private async Task WithdrawAsync() => _refusal = (await gestures.WithdrawAction.RunAsync(await me.ActorAsync(), Action!.Id)).Refusal;
}
