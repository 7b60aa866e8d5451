using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

public sealed partial class DecisionForm(OutcomeGestures gestures, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private string _text = "";
    private int _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public DecisionView Decision { get; set; } = default!;

    private IStringLocalizer Text => text;

    // What is being typed stays when the other lead saves first; the refusal then says so.
    protected override void OnInitialized() => (_text, _seen) = (Decision.Text, Decision.Version);

    private async Task CorrectAsync()
    {
        _refusal = (await gestures.CorrectDecision.RunAsync(await me.ActorAsync(), Decision.Id, _text, _seen)).Refusal;
        if (_refusal is null) _seen++;
        else if (_refusal == DataRefusals.ChangedMeanwhile) _seen = Decision.Version;   // seen now; saving again is a decision
    }

    private async Task WithdrawAsync() => _refusal = (await gestures.WithdrawDecision.RunAsync(await me.ActorAsync(), Decision.Id)).Refusal;
}
