using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Access;

public sealed partial class FirstRunPage(
    MakeFirstAdministrator make, AccountSignIn signIn, NavigationManager navigation, IStringLocalizer<AccessTexts> text) : ComponentBase
{
    private Refusal? _refusal;

    [SupplyParameterFromForm(FormName = "first-run")] public Entry? Form { get; set; }

    private IStringLocalizer Text => text;

    private async Task MakeAsync()
    {
        var made = await make.RunAsync(Actor.Public, Form?.Key, Form?.Email, Form?.Function, Form?.Password, Language.Current.Code);
        _refusal = made.Refusal;
        if (!made.Ok || await signIn.UserManager.FindByIdAsync(made.Value.ToString()) is not { } account) return;

        await signIn.SignInAsync(account, isPersistent: false);
        navigation.NavigateTo("/accounts");
    }

    public sealed class Entry
    {
        public string? Key { get; set; }
        public string? Function { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
