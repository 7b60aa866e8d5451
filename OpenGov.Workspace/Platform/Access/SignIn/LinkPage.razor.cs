using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Access;

/// <remarks>Ends at the sign-in page and not inside: the new password is tried once, and a second factor is still asked for.</remarks>
public sealed partial class LinkPage(
    OpenLink link, AcceptInvitation accept, ResetPassword reset, NavigationManager navigation, IStringLocalizer<AccessTexts> text)
    : ComponentBase
{
    private LocalText? _function;
    private Refusal? _refusal;

    [Parameter] public string Token { get; set; } = "";

    [SupplyParameterFromForm(FormName = "link")] public Entry? Form { get; set; }

    private IStringLocalizer Text => text;

    private LinkPurpose Purpose => navigation.ToBaseRelativePath(navigation.Uri).StartsWith("invitation", StringComparison.OrdinalIgnoreCase)
        ? LinkPurpose.Invitation
        : LinkPurpose.NewPassword;

    protected override async Task OnInitializedAsync()
    {
        var opened = await link.ReadAsync(Actor.Public, Purpose, Token);
        (_function, _refusal) = (opened.Value, opened.Refusal);
    }

    private async Task SetAsync()
    {
        var set = Purpose is LinkPurpose.Invitation
            ? await accept.RunAsync(Actor.Public, Token, Form?.Password)
            : await reset.RunAsync(Actor.Public, Token, Form?.Password);
        _refusal = set.Refusal;
        if (set.Ok) navigation.NavigateTo("/sign-in?ready=true");
    }

    public sealed class Entry
    {
        public string? Password { get; set; }
    }
}
