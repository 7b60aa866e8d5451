using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>What somebody has registered for: the confirmation on the screen, the pass for the door, the way to change or withdraw.</summary>
public sealed partial class OwnRegistrationPage(
    OwnRegistration own, ChangeRegistration change, WithdrawRegistration withdraw, NavigationManager addresses) : ComponentBase
{
    private OwnRegistrationView? _own;
    private Refusal? _refusal;

    [Parameter] public string Token { get; set; } = "";
    [CascadingParameter] public HttpContext? Http { get; set; }
    [SupplyParameterFromQuery] public bool Saved { get; set; }
    [SupplyParameterFromForm(FormName = "change")] public RegistrationEntry? Form { get; set; }

    [Inject] private PublicAddress Address { get; set; } = default!;
    [Inject] private Dates Dates { get; set; } = default!;
    [Inject] private IStringLocalizer<AttendanceTexts> Text { get; set; } = default!;

    private string Here => PublicAddress.Of($"/public/registrations/{Token}");

    protected override async Task OnInitializedAsync() => _own = (await own.ReadAsync(Actor.Public, Token)).Value;

    private async Task ChangeAsync()
    {
        if (Form is null) return;
        _refusal = (await change.RunAsync(Actor.Public, Token, Form.Answers())).Refusal;
        if (_refusal is null) addresses.NavigateTo(PublicAddress.Of($"/public/registrations/{Token}?saved=true"));
    }

    private async Task WithdrawAsync()
    {
        _refusal = (await withdraw.RunAsync(Actor.Public, Token)).Refusal;
        if (_refusal is null) addresses.NavigateTo(Here);
    }
}
