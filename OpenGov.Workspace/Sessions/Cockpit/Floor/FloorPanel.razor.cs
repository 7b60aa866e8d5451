using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class FloorPanel(FloorGestures gestures, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private string _speaker = "";
    private Side? _side = Side.CivilSociety;
    private Guid _body;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid SessionId { get; set; }
    [Parameter, EditorRequired] public FloorView Floor { get; set; } = default!;

    /// <summary>Who is to speak, as the session was planned.</summary>
    [Parameter] public IReadOnlyList<PlannedSpeaker> Planned { get; set; } = [];

    /// <summary>When it was read.</summary>
    [Parameter, EditorRequired] public DateTime At { get; set; }
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;

    /// <summary>Those of the plan who have not asked, nor spoken.</summary>
    private List<PlannedSpeaker> NotYet =>
        [.. Planned.Where(speaker => Floor.Waiting.Concat(Floor.Spoken).Append(Floor.Speaking).All(turn => turn is null || !speaker.Is(turn.Speaker)))];

    private async Task DoAsync(Func<Actor, Task<Result>> gesture) => _refusal = (await gesture(await me.ActorAsync())).Refusal;

    private async Task AskAsync()
    {
        await DoAsync(actor => gestures.Ask.RunAsync(actor, SessionId, _speaker, _side, _body == default ? null : _body));
        if (_refusal is null) (_speaker, _body) = ("", default);
    }
}
