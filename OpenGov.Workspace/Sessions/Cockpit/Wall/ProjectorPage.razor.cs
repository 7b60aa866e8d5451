using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

public sealed partial class ProjectorPage(WallSheet sheet, RoomSheet rooms, Changes changes, CurrentMember me, IStringLocalizer<CockpitTexts> text)
    : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private WallView? _wall;
    private RoomShown? _room;
    private Refusal? _refusal;
    private bool _isReady;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Session { get; set; }

    [Inject] private NavigationManager Addresses { get; set; } = default!;
    [Inject] private IJSRuntime Browser { get; set; } = default!;

    private IStringLocalizer Text => text;
    private string Address => _room?.Entry is { } entry ? new Uri(new Uri(Addresses.BaseUri), entry.Address).ToString() : "";
    private string Short => new Uri(Addresses.BaseUri).Authority + "/j";

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_wall, _refusal) = await sheet.ReadAsync(actor, Number, Session);
        if (_wall is { } wall)
        {
            (_room, _refusal) = await rooms.ReadAsync(actor, wall.SessionId);
            if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), wall.SessionId);
        }
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        await using var clock = await Browser.InvokeAsync<IJSObjectReference>("import", "./js/session-clock.js");
        await clock.InvokeVoidAsync("run");
        await clock.InvokeVoidAsync("fillOnKey");
        _isReady = true;
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
