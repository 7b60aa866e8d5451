using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Groups;

public sealed partial class GroupsOfPlan(
    GroupList list, ProposeGroups propose, Store store, Changes changes, CurrentMember me, IStringLocalizer<GroupsTexts> text)
    : ComponentBase, IDisposable
{
    private IReadOnlyList<GroupRow> _groups = [];
    private TypedName _topic = new();
    private bool _may;
    private readonly Following _following = new(changes);
    private Refusal? _refusal;

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

    private async Task ProposeAsync()
    {
        _refusal = (await propose.RunAsync(await me.ActorAsync(), PlanId, [_topic.ToText()])).Refusal;
        if (_refusal is null) _topic = new TypedName();
    }

    public void Dispose() => _following.Dispose();
}
