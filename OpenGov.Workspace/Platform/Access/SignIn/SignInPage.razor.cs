using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Access;

public sealed partial class SignInPage(
    ExampleAccounts examples, SignInByPassword signIn, NavigationManager navigation, IStringLocalizer<AccessTexts> text) : ComponentBase
{
    private IReadOnlyList<ExampleAccount> _examples = [];
    private Refusal? _refusal;

    /// <summary>Where the reader wanted to go.</summary>
    [SupplyParameterFromQuery] public string? Back { get; set; }

    /// <summary>They were signed in, and that ended while a page was open.</summary>
    [SupplyParameterFromQuery] public bool Ended { get; set; }

    /// <summary>They have just chosen their password.</summary>
    [SupplyParameterFromQuery] public bool Ready { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")] public Entry? Form { get; set; }

    private IStringLocalizer Text => text;

    private string Destination => LanguageSwitch.IsOurs(Back) ? Back! : "/";

    protected override async Task OnInitializedAsync() => _examples = (await examples.ReadAsync(Actor.Public)).Value ?? [];

    private async Task EnterAsync()
    {
        var entered = await signIn.RunAsync(Form?.Email, Form?.Password);
        _refusal = entered.Refusal;
        if (entered.Value is SignedIn.Fully) navigation.NavigateTo(Destination);
        if (entered.Value is SignedIn.CodeWanted) navigation.NavigateTo($"/sign-in/code?back={Uri.EscapeDataString(Destination)}");
    }

    public sealed class Entry
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
