using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Groups;

public sealed partial class GroupsOfPlan(
    GroupList list, Store store, Changes changes, CurrentMember me, IStringLocalizer<GroupsTexts> text)
    : ComponentBase, IDisposable
{
    private IReadOnlyList<GroupRow> _groups = [];
    private bool _may;
    private readonly Following _following = new(changes);

    [Parameter] public Guid PlanId { get; set; }
    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), PlanId);
        return ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        _groups = (await list.ReadAsync(actor, PlanId)).Value ?? [];
        _may = await store.MayAsync(actor, typeof(ProposeGroups));
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
