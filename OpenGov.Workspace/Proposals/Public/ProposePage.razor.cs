using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Proposals;

/// <summary>Where somebody without an account makes a proposal.</summary>
/// <remarks>Files come afterwards, by the author's link: a file chosen here would be lost with the first mistake.</remarks>
public sealed partial class ProposePage(
    PublicChoices choices, SubmitProposal submit, SimilarProposals similarOnes, FormGuard guard, NavigationManager navigation,
    IStringLocalizer<PublicProposalsTexts> text) : ComponentBase
{
    private PublicPlan? _plan;
    private Similar? _similar;
    private Refusal? _refusal;

    [Parameter] public int Plan { get; set; }
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [SupplyParameterFromForm(FormName = "propose")] public Entry? Form { get; set; }

    private IStringLocalizer Text => text;
    private string FormName => $"propose {Plan}";
    private bool IsAboutText => _refusal == ProposalsRefusals.TextMissing || _refusal?.Key == PublicProposalsRefusals.TextTooShort.Key || _refusal?.Key == ProposalsRefusals.TextTooLong.Key;

    /// <summary>What they chose, or else what the similar ones are under.</summary>
    private int? ChosenTheme => int.TryParse(Form?.Theme, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : _similar?.Theme;

    protected override async Task OnParametersSetAsync() => _plan = (await choices.ReadAsync(Actor.Public, Plan)).Value;

    private async Task SendAsync()
    {
        if (_plan is null || Form is null) return;
        if (Form.Step == "similar")
        {
            _similar = (await similarOnes.ReadAsync(Actor.Public, Plan, $"{Form.Title} {Form.Text}")).Value;
            return;
        }

        _refusal = Mended(Form) ?? guard.Refuse(Http, FormName, Form.Stamp, Form.Website);
        if (_refusal is not null) return;

        var secret = guard.SecretOf(FormName, Form.Stamp)!;
        var draft = new PublicDraft(Form.Title ?? "", Form.Text ?? "", ChosenTheme, Form.Name, Form.Contact, Form.Consent);
        var sent = await submit.RunAsync(Actor.Public, Plan, draft, secret, Http.RequestAborted);
        _refusal = sent.Refusal;
        if (sent.Value is { } received) navigation.NavigateTo(PublicAddress.Of($"/f/{received.Token}?received=yes"));
    }

    /// <summary>What the browser would have said, for one that did not: a slip is not counted as a sending.</summary>
    private static Refusal? Mended(Entry form) =>
        string.IsNullOrWhiteSpace(form.Text) ? ProposalsRefusals.TextMissing
        : form.Text.Trim().Length < SubmitProposal.ShortestText ? PublicProposalsRefusals.TextTooShort.About(SubmitProposal.ShortestText)
        : !form.Consent ? PublicProposalsRefusals.ConsentMissing
        : null;

    public sealed class Entry
    {
        public string? Stamp { get; set; }
        public string? Website { get; set; }
        public string? Step { get; set; }
        public string? Title { get; set; }
        public string? Text { get; set; }
        public string? Theme { get; set; }
        public string? Name { get; set; }
        public string? Contact { get; set; }
        public bool Consent { get; set; }
    }
}
