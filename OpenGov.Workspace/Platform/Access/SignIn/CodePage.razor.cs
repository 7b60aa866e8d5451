using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Access;

/// <remarks>Who is signing in is known by a short-lived cookie that the right password left behind.</remarks>
public sealed partial class CodePage(AccountSignIn signIn, NavigationManager navigation, IStringLocalizer<AccessTexts> text) : ComponentBase
{
    private Refusal? _refusal;

    [SupplyParameterFromQuery] public string? Back { get; set; }

    [SupplyParameterFromForm(FormName = "code")] public Entry? Form { get; set; }

    [SupplyParameterFromForm(FormName = "recovery")] public Entry? Recovery { get; set; }

    private IStringLocalizer Text => text;

    private async Task EnterAsync() => Finish(
        await signIn.TwoFactorAuthenticatorSignInAsync(Digits.Of(Form?.Code), isPersistent: false, rememberClient: false));

    private async Task RecoverAsync() => Finish(await signIn.TwoFactorRecoveryCodeSignInAsync((Recovery?.Code ?? "").Trim()));

    private void Finish(SignInResult result)
    {
        if (result.Succeeded) navigation.NavigateTo(LanguageSwitch.IsOurs(Back) ? Back! : "/");
        else _refusal = AccessRefusals.WrongCode;
    }

    public sealed class Entry
    {
        public string? Code { get; set; }
    }
}
