using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class WaysIntoSession(SessionProgress progress, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private WaysIn? _ways;

    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public int Number { get; set; }
    [Parameter, EditorRequired] public Guid SessionId { get; set; }

    private IStringLocalizer Text => text;

    // Read again whenever the page around it is: it watches the session.
    protected override async Task OnParametersSetAsync() => _ways = (await progress.ReadAsync(await me.ActorAsync(), SessionId)).Value;
}
