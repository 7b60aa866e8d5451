using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class GridPage(
    GridSheet sheet, OpenGrid open, DiscardGrid discard, Store store, Changes changes, CurrentMember me, NavigationManager addresses,
    IStringLocalizer<EvaluationTexts> text) : ComponentBase, IDisposable
{
    private GridView? _grid;
    private Refusal? _refusal;
    private bool _mayWrite, _mayOpen, _unsaved, _discarding;
    private Guid _watched;
    private IDisposable? _watching;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Grid { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnParametersSetAsync()
    {
        var actor = await me.ActorAsync();
        _mayWrite = await store.MayAsync(actor, typeof(WriteGrid));
        _mayOpen = await store.MayAsync(actor, typeof(OpenGrid));
        if (_grid is not null && (_grid.PlanNumber, _grid.Number) != (Plan, Grid)) _unsaved = _discarding = false;
        await ReloadAsync();
        if (!RendererInfo.IsInteractive || _grid is null || _watched == _grid.Id) return;
        _watching?.Dispose();
        _watching = changes.Watch(_watched = _grid.Id, () => InvokeAsync(ReloadAsync));
    }

    private async Task ReloadAsync()
    {
        var read = await sheet.ReadAsync(await me.ActorAsync(), Plan, Grid);
        if (read.Value is not null || !_unsaved) _grid = read.Value;   // discarded by somebody else: what is typed here stays on screen
        _refusal = read.Refusal;
        StateHasChanged();
    }

    private async Task CopyAsync()
    {
        var opened = await open.RunAsync(await me.ActorAsync(), _grid!.PlanId, GridStart.Copy, _grid.Id);
        _refusal = opened.Refusal;
        if (opened.Value is { } copy) addresses.NavigateTo(GridAddress.Of(Plan, copy.Number));
    }

    private async Task DiscardAsync()
    {
        _watching?.Dispose();
        (_watching, _watched) = (null, default);
        var refusal = (await discard.RunAsync(await me.ActorAsync(), _grid!.Id)).Refusal;
        if (refusal is null)
        {
            addresses.NavigateTo($"/plans/{Plan}/evaluation");
            return;
        }
        await OnParametersSetAsync();
        (_refusal, _discarding) = (refusal, false);
    }

    public void Dispose() => _watching?.Dispose();
}
