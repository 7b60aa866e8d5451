using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class MemberDecision(
    AcceptMember accept, RefuseMember refuse, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private string _reason = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupDetails Group { get; set; } = default!;
    [Parameter, EditorRequired] public MemberView Member { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task AcceptAsync() => _refusal = (await accept.RunAsync(await me.ActorAsync(), Member.Id, Member.Version)).Refusal;

    private async Task RefuseAsync() => _refusal = (await refuse.RunAsync(await me.ActorAsync(), Member.Id, _reason, Member.Version)).Refusal;
}
