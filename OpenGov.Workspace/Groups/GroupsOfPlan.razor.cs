using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Groups;

public sealed partial class GroupsOfPlan(
    GroupList list, ProposeGroups propose, Store store, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private IReadOnlyList<GroupRow> _groups = [];
    private TypedName _topic = new();
    private bool _may;
    private Refusal? _refusal;

    [Parameter] public Guid PlanId { get; set; }
    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;

    // The plan's page renders this anew when the plan changes, so it watches nothing itself.
    protected override async Task OnParametersSetAsync()
    {
        var actor = await me.ActorAsync();
        _groups = (await list.ReadAsync(actor, PlanId)).Value ?? [];
        _may = await store.MayAsync(actor, typeof(ProposeGroups));
    }

    private async Task ProposeAsync()
    {
        _refusal = (await propose.RunAsync(await me.ActorAsync(), PlanId, [_topic.ToText()])).Refusal;
        if (_refusal is null) _topic = new TypedName();
    }
}
