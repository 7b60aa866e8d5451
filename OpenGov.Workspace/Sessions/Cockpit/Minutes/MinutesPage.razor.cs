using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class MinutesPage(
    SessionMinutes minutes, SignSessionMinutes sign, PublishSessionMinutes publish, Changes changes, CurrentMember me) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private MinutesSheet? _sheet;
    private Refusal? _refusal, _notDone;
    private bool _mayPublish;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Session { get; set; }

    [Inject] private Dates Dates { get; set; } = default!;
    [Inject] private Store Store { get; set; } = default!;
    [Inject] private IStringLocalizer<CockpitTexts> Text { get; set; } = default!;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_sheet, _refusal) = await minutes.ReadAsync(actor, Number, Session);
        _mayPublish = await Store.MayAsync(actor, typeof(EnterSession));   // the secretariat
        if (_sheet is not null && RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), _sheet.SessionId);
        StateHasChanged();
    }

    private async Task SignAsync() => _notDone = (await sign.RunAsync(await me.ActorAsync(), _sheet!.SessionId, _sheet.Hash)).Refusal;

    private async Task PublishAsync() => _notDone = (await publish.RunAsync(await me.ActorAsync(), _sheet!.SessionId)).Refusal;

    public void Dispose() => _following.Dispose();
}
