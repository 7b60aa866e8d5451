using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class PollPanel(PollGestures gestures, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private string _text = "", _options = "";
    private int _most = 1;
    private bool _showLive;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public RoomShown Room { get; set; } = default!;

    /// <summary>Written down when the session was planned.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<NewPoll> Prepared { get; set; } = [];
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;

    /// <summary>Those that the room does not have yet.</summary>
    private IEnumerable<NewPoll> Planned => Prepared.Where(poll => Room.Polls.All(known => known.Text != poll.Text));

    private async Task DoAsync(Func<Actor, Task<Result>> gesture) => _refusal = (await gesture(await me.ActorAsync())).Refusal;

    private async Task OpenPlannedAsync(NewPoll planned)
    {
        var actor = await me.ActorAsync();
        var prepared = await gestures.Prepare.RunAsync(actor, Room.SessionId, planned);
        _refusal = prepared.Refusal ?? (await gestures.Open.RunAsync(actor, prepared.Value)).Refusal;
    }

    private async Task PrepareAsync()
    {
        var options = _options.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(option => new LocalText(option));
        _refusal = (await gestures.Prepare.RunAsync(await me.ActorAsync(), Room.SessionId, new NewPoll(new LocalText(_text), [.. options], _most))).Refusal;
        if (_refusal is null) (_text, _options, _most) = ("", "", 1);
    }
}
