using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class InviteForm(InviteToGroup invite, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private Affiliation _affiliation = Affiliation.CivilSociety;
    private string _function = "", _institution = "", _contact = "", _reason = "";
    private Guid _body;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid GroupId { get; set; }

    private IStringLocalizer Text => text;

    private async Task SaveAsync()
    {
        var asked = new MembershipRequest(_affiliation, _function, _body == default ? null : _body, _institution, _contact, _reason);
        _refusal = (await invite.RunAsync(await me.ActorAsync(), GroupId, asked)).Refusal;
        if (_refusal is null) (_function, _institution, _contact, _reason, _body) = ("", "", "", "", default);
    }
}
