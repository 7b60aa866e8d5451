using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The scoring of a plan's proposals: what awaits the reader, the rounds, the grids.</summary>
public sealed partial class EvaluationPage(
    EvaluationOverview overview, Store store, Changes changes, CurrentMember me, NavigationManager addresses,
    IStringLocalizer<EvaluationTexts> text) : ComponentBase, IDisposable
{
    private OverviewShown? _shown;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);
    private bool _mayPrepare;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_shown, _refusal) = await overview.ReadAsync(actor, Number);
        _mayPrepare = await store.MayAsync(actor, typeof(PrepareRound));
        if (RendererInfo.IsInteractive && _shown is { } shown) _following.Follow(() => InvokeAsync(ReloadAsync), shown.PlanId);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
