using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

public sealed partial class CockpitPage(
    CockpitSheet sheet, RoomSheet rooms, GoToItem goTo, Changes changes, SeatKeeper seat, IStringLocalizer<CockpitTexts> text) : ComponentBase, IAsyncDisposable
{
    private readonly Following _following = new(changes);
    private CockpitView? _cockpit;
    private RoomShown? _room;
    private Refusal? _refusal, _notGone;
    private bool _isReady;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Session { get; set; }

    [Inject] private CurrentMember Me { get; set; } = default!;
    [Inject] private IJSRuntime Browser { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await Me.ActorAsync();
        (_cockpit, _refusal) = await sheet.ReadAsync(actor, Number, Session);
        if (_cockpit is not null) _room = (await rooms.ReadAsync(actor, _cockpit.SessionId)).Value;   // null for whom the room does not concern
        if (_cockpit is { } cockpit && RendererInfo.IsInteractive)
        {
            _following.Follow(() => InvokeAsync(ReloadAsync), cockpit.SessionId);
            if (cockpit.OwnSide is not null) await seat.SitAsync(actor, cockpit.SessionId);
        }
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        await using var clock = await Browser.InvokeAsync<IJSObjectReference>("import", "./js/session-clock.js");
        await clock.InvokeVoidAsync("run");
        _isReady = true;
        StateHasChanged();
    }

    private async Task GoToAsync(ClockItem item) =>
        _notGone = (await goTo.RunAsync(await Me.ActorAsync(), _cockpit!.SessionId, item.ItemId!.Value, _cockpit.Clock.Version)).Refusal;

    public ValueTask DisposeAsync()
    {
        _following.Dispose();
        return seat.DisposeAsync();
    }
}
