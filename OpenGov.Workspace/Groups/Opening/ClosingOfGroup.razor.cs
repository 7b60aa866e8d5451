using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class ClosingOfGroup(
    CloseGroup close, TakeBackGroupSignature takeBack, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private string _reason = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupDetails Group { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task SignAsync() => _refusal = (await close.RunAsync(await me.ActorAsync(), Group.Id, _reason, Group.Version)).Refusal;

    private async Task TakeBackAsync() => _refusal = (await takeBack.RunAsync(await me.ActorAsync(), Group.Id)).Refusal;
}
