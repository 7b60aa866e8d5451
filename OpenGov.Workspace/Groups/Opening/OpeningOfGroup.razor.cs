using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class OpeningOfGroup(
    OpenGroup open, TakeBackGroupSignature takeBack, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupDetails Group { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task SignAsync() => _refusal = (await open.RunAsync(await me.ActorAsync(), Group.Id, Group.Version)).Refusal;

    private async Task TakeBackAsync() => _refusal = (await takeBack.RunAsync(await me.ActorAsync(), Group.Id)).Refusal;
}
