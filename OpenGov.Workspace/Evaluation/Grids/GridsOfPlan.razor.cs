using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class GridsOfPlan(
    GridList list, OpenGrid open, Store store, Changes changes, CurrentMember me, NavigationManager addresses, Dates dates,
    IStringLocalizer<EvaluationTexts> text) : ComponentBase, IDisposable
{
    private GridRows? _rows;
    private GridStart _start = GridStart.Example;
    private Guid _copied;
    private bool _may;
    private readonly Following _following = new(changes);
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }

    /// <summary>The plan's number, for addresses.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private IEnumerable<GridRow> Copyable => _rows is null ? [] : [.. _rows.Here, .. _rows.Elsewhere];

    protected override Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), PlanId);
        return ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        _rows = (await list.ReadAsync(actor, PlanId)).Value;
        _may = await store.MayAsync(actor, typeof(OpenGrid));
        if (Copyable.All(row => row.Id != _copied)) _copied = Copyable.Select(row => row.Id).FirstOrDefault();
        StateHasChanged();
    }

    private async Task BeginAsync()
    {
        var opened = await open.RunAsync(await me.ActorAsync(), PlanId, _start, _start is GridStart.Copy ? _copied : null);
        _refusal = opened.Refusal;
        if (opened.Value is { } grid) addresses.NavigateTo(AddressOf(grid.Number));
    }

    private string AddressOf(int grid) => GridAddress.Of(Number, grid);

    public void Dispose() => _following.Dispose();
}
