using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Groups;

public sealed partial class GroupListPage(
    GroupsOverview overview, Store store, Changes changes, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private GroupsOfOnePlan? _plan;
    private Refusal? _refusal;
    private bool _mayPropose, _mayLimit;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_plan, _refusal) = await overview.ReadAsync(actor, Number);
        _mayPropose = await store.MayAsync(actor, typeof(ProposeGroups));
        _mayLimit = await store.MayAsync(actor, typeof(SetGroupLimit));
        if (RendererInfo.IsInteractive && _plan is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _plan.PlanId);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
