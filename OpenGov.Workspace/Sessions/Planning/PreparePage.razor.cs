using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Sessions;

/// <summary>Where a session is prepared: by the secretariat, and in what belongs to them by those who lead it.</summary>
public sealed partial class PreparePage(
    PlanningSheet sheet, PublishSession publish, CancelSession cancel, Changes changes, CurrentMember me) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private SessionView? _view;
    private Refusal? _refusal;
    private string _because = "";

    [Parameter] public int Number { get; set; }
    [Parameter] public int Session { get; set; }

    [Inject] private IStringLocalizer<PlanningTexts> Text { get; set; } = default!;

    private string Here => $"/plans/{Number}/sessions/{Session}";

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var read = await sheet.ReadAsync(await me.ActorAsync(), Number, Session);
        if (read.Ok || _view is null) _refusal = read.Refusal;
        _view = read.Value;
        if (RendererInfo.IsInteractive && _view is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _view.Id, _view.PlanId);
        StateHasChanged();
    }

    private async Task PublishAsync() => _refusal = (await publish.RunAsync(await me.ActorAsync(), _view!.Id)).Refusal;

    private async Task CancelAsync() => _refusal = (await cancel.RunAsync(await me.ActorAsync(), _view!.Id, _because)).Refusal;

    public void Dispose() => _following.Dispose();
}
