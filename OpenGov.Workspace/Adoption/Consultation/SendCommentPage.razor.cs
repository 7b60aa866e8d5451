using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>Where the public writes a comment. What was typed stays when something is missing.</summary>
public sealed partial class SendCommentPage(
    ConsultationSheet sheet, SendComment send, FormGuard guard, NavigationManager navigation, Dates dates,
    IStringLocalizer<ConsultationTexts> text, IStringLocalizer<CardsTexts> cardWords) : ComponentBase
{
    private static readonly IReadOnlyList<string> Sections = ["title", .. WrittenCard.AllSections];

    private ConsultationShown? _shown;
    private Refusal? _refusal;

    private const string FormName = "comment";

    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [Parameter] public int Number { get; set; }

    [SupplyParameterFromQuery] public int? Card { get; set; }
    [SupplyParameterFromQuery] public string? Section { get; set; }
    [SupplyParameterFromForm(FormName = FormName)] public Entry? Form { get; set; }

    private IStringLocalizer Text => text;
    private IStringLocalizer CardWords => cardWords;
    private Dates Dates => dates;
    private ConsultationLinks Links => new(Number);
    private int? AskedCard => Form is null ? Card : Form.Card;
    private string? AskedSection => Form is null ? Section : Form.Section;

    protected override async Task OnParametersSetAsync() => _shown = (await sheet.ReadAsync(Actor.Public, Number)).Value;

    private async Task SendAsync()
    {
        if (Form is not { } form) return;
        _refusal = guard.Refuse(Http, FormName, form.Stamp, form.Website);
        if (_refusal is not null) return;

        var sent = await send.RunAsync(Actor.Public, Number, new CommentDraft(form.Text ?? "", form.Card, form.Section, form.Quote, form.Theme)
        {
            Name = form.Name, Contact = form.Contact, ShowsName = form.ShowsName, Consents = form.Consents,
        });
        _refusal = sent.Refusal;
        if (sent.Value is { } received) navigation.NavigateTo(PublicAddress.Of($"{ConsultationLinks.Own(received.Token)}?sent=true"));
    }

    public sealed class Entry
    {
        public string? Stamp { get; set; }
        public int? Card { get; set; }
        public string? Section { get; set; }
        public string? Quote { get; set; }
        public int? Theme { get; set; }
        public string? Text { get; set; }
        public string? Name { get; set; }
        public bool ShowsName { get; set; }
        public string? Contact { get; set; }
        public string? Website { get; set; }
        public bool Consents { get; set; }
    }
}
