using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class LimitForm(SetGroupLimit set, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private int? _most;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupsOfOnePlan Plan { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override void OnInitialized() => _most = Plan.MostOpen;

    private async Task SaveAsync() => _refusal = (await set.RunAsync(await me.ActorAsync(), Plan.PlanId, _most ?? 0)).Refusal;
}
