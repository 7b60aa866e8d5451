using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class ProposeForm(ProposeGroups propose, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private TypedName _topic = new();
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }

    private IStringLocalizer Text => text;

    private async Task ProposeAsync()
    {
        _refusal = (await propose.RunAsync(await me.ActorAsync(), PlanId, [_topic.ToText()])).Refusal;
        if (_refusal is null) _topic = new TypedName();
    }
}
