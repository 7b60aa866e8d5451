using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Access;

public sealed partial class InviteForm(InviteMember invite, CurrentMember me, IStringLocalizer<AccessTexts> text) : ComponentBase
{
    private RoleChoice _choice = default!;
    private string _function = "", _email = "", _language = "ar";
    private Refusal? _refusal;

    [Parameter] public IReadOnlyList<BodyChoice> Bodies { get; set; } = [];
    [Parameter] public EventCallback<IssuedLink> OnIssued { get; set; }

    private IStringLocalizer Text => text;

    private async Task InviteAsync()
    {
        var invited = await invite.RunAsync(await me.ActorAsync(), new Invitation(
            _email, new LocalText(_function.Trim()), _choice.Role, _choice.Side, _choice.BodyId, _language));
        _refusal = invited.Refusal;
        if (invited.Value is not { } link) return;

        _function = _email = "";
        await OnIssued.InvokeAsync(link);
    }
}
