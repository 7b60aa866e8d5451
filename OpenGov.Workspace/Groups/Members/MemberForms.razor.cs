using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class MemberForms(
    AnswerGroupInvitation answer, LeaveGroup leave, IssueMemberLink issue, NavigationManager navigation, CurrentMember me,
    IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private string _reason = "";
    private string? _link;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupDetails Group { get; set; } = default!;
    [Parameter, EditorRequired] public MemberView Member { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task AnswerAsync(bool comes) => _refusal = (await answer.RunAsync(await me.ActorAsync(), MemberKey.Of(Member.Id), comes)).Refusal;

    private async Task LeaveAsync() => _refusal = (await leave.RunAsync(await me.ActorAsync(), MemberKey.Of(Member.Id), _reason)).Refusal;

    private async Task LinkAsync()
    {
        var issued = await issue.RunAsync(await me.ActorAsync(), Member.Id);
        _refusal = issued.Refusal;
        if (issued.Value is { } address) _link = navigation.ToAbsoluteUri(address).ToString();
    }
}
