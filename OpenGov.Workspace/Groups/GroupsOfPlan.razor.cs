using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class GroupsOfPlan(GroupList list, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private IReadOnlyList<GroupRow> _groups = [];

    [Parameter] public Guid PlanId { get; set; }
    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;

    // The plan's page renders this anew when the plan changes, so it watches nothing itself.
    protected override async Task OnParametersSetAsync() => _groups = (await list.ReadAsync(await me.ActorAsync(), PlanId)).Value ?? [];
}
