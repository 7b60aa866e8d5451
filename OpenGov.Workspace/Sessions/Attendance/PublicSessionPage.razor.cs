using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session as the public meets it, and where people register for it.</summary>
public sealed partial class PublicSessionPage(
    PlanningSheet sheet, Register register, VisitorLimits limits, NavigationManager addresses, IStringLocalizer<AttendanceTexts> text) : ComponentBase
{
    private SessionView? _view;
    private Refusal? _refusal;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Session { get; set; }
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "register")] public RegistrationEntry? Form { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnInitializedAsync() => _view = (await sheet.ReadAsync(Actor.Public, Number, Session)).Value;

    private async Task RegisterAsync()
    {
        if (Form is null || _view is null) return;
        if (!string.IsNullOrEmpty(Form.Website))   // nobody who reads the page sees this field: a machine has filled it in
        {
            addresses.NavigateTo(PublicAddress.Of($"/public/plans/{Number}/sessions/{Session}"));
            return;
        }

        if (!limits.MaySend(Http))
        {
            _refusal = FormRefusals.TooMany;
            return;
        }

        var done = await register.RunAsync(Actor.Public, _view.Id, Form.Answers(), Form.Consents, Language.Current.Code, Form.Token);
        _refusal = done.Refusal;
        if (done.Value is { } token) addresses.NavigateTo(PublicAddress.Of($"/public/registrations/{token}"));
    }
}

/// <summary>What the form sends; every field may be missing, or be something else.</summary>
public sealed class RegistrationEntry
{
    public string? Token { get; set; }
    public string? Website { get; set; }
    public string? ComesAs { get; set; }
    public string? Name { get; set; }
    public string? Body { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Gender { get; set; }
    public string? City { get; set; }
    public string? Needs { get; set; }
    public bool Consents { get; set; }

    public RegistrationAnswers Answers() => new(
        Enum.TryParse<ComesAs>(ComesAs, out var capacity) ? capacity : (ComesAs)(-1), Name, Body, Email, Phone,
        Enum.TryParse<Gender>(Gender, out var gender) && Enum.IsDefined(gender) ? gender : null, City, Needs);
}
