using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class OutcomesPanel(OutcomeGestures gestures, CurrentMember me, Dates dates, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private string _decision = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid SessionId { get; set; }
    [Parameter, EditorRequired] public OutcomesView Outcomes { get; set; } = default!;
    [Parameter, EditorRequired] public DateOnly Today { get; set; }
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private async Task DecideAsync()
    {
        _refusal = (await gestures.Decide.RunAsync(await me.ActorAsync(), SessionId, _decision)).Refusal;
        if (_refusal is null) _decision = "";
    }
}
