using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Access;

public sealed partial class AccountPage(
    OwnAccount own, ChangePassword change, SignOutEverywhere everywhere, SecondFactor second, AccountSignIn signIn,
    CurrentMember me, NavigationManager navigation, IStringLocalizer<AccessTexts> text) : ComponentBase
{
    private OwnAccountView? _account;
    private Refusal? _refusal;
    private string? _key;
    private IReadOnlyList<string>? _codes;

    /// <summary>What was done just before, so that reloading the page does not do it again.</summary>
    [SupplyParameterFromQuery] public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "password")] public PasswordEntry? Password { get; set; }
    [SupplyParameterFromForm(FormName = "second-on")] public CodeEntry? On { get; set; }
    [SupplyParameterFromForm(FormName = "second-off")] public CodeEntry? Off { get; set; }

    private IStringLocalizer Text => text;

    private string KeyAddress =>
        $"otpauth://totp/{Uri.EscapeDataString("OGW")}:{Uri.EscapeDataString(_account?.Email ?? "")}?secret={_key}&issuer=OGW&digits=6";

    protected override async Task OnInitializedAsync() => _account = (await own.ReadAsync(await me.ActorAsync())).Value;

    private async Task ChangePasswordAsync()
    {
        var actor = await me.ActorAsync();
        _refusal = (await change.RunAsync(actor, Password?.Current, Password?.Wanted)).Refusal;
        if (_refusal is not null || await signIn.UserManager.FindByIdAsync($"{actor.AccountId}") is not { } account) return;

        await signIn.SignInAsync(account, isPersistent: false);   // all sessions ended; this browser proved itself
        navigation.NavigateTo("/account?done=Password");
    }

    private async Task SignOutEverywhereAsync()
    {
        _refusal = (await everywhere.RunAsync(await me.ActorAsync())).Refusal;
        if (_refusal is null) navigation.NavigateTo("/sign-in?ended=true");
    }

    private async Task PrepareAsync()
    {
        var prepared = await second.Prepare.RunAsync(await me.ActorAsync());
        (_key, _refusal) = (prepared.Value, prepared.Refusal);
    }

    private async Task TurnOnAsync()
    {
        var turned = await second.TurnOn.RunAsync(await me.ActorAsync(), On?.Value);
        (_codes, _refusal) = (turned.Value, turned.Refusal);
        _key = turned.Ok ? null : On?.Key;   // a mistyped code leaves the key where it is
    }

    private async Task TurnOffAsync()
    {
        _refusal = (await second.TurnOff.RunAsync(await me.ActorAsync(), Off?.Value)).Refusal;
        if (_refusal is null) navigation.NavigateTo("/account?done=SecondOff");
    }

    public sealed class PasswordEntry
    {
        public string? Current { get; set; }
        public string? Wanted { get; set; }
    }

    public sealed class CodeEntry
    {
        public string? Key { get; set; }
        public string? Value { get; set; }
    }
}

/// <summary>The three things somebody can do about their second factor.</summary>
public sealed record SecondFactor(PrepareSecondFactor Prepare, TurnOnSecondFactor TurnOn, TurnOffSecondFactor TurnOff);
