using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class ClockPanel(ClockGestures gestures, CurrentMember me, Dates dates, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private static readonly int[] Steps = [1, 5, 10];

    private Refusal? _refusal;
    private bool _endingEarly;

    [Parameter, EditorRequired] public Guid SessionId { get; set; }
    [Parameter, EditorRequired] public ProgrammeClock Clock { get; set; } = default!;

    /// <summary>The reader leads, and the minutes are not sealed.</summary>
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private Task GoToAsync(ClockItem item) => DoAsync(actor => gestures.GoTo.RunAsync(actor, SessionId, item.ItemId!.Value, Clock.Version));

    private async Task DoAsync(Func<Actor, Task<Result>> gesture)
    {
        _refusal = (await gesture(await me.ActorAsync())).Refusal;
        _endingEarly = false;
    }
}
