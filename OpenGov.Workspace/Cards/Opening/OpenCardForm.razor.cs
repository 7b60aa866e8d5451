using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

public sealed partial class OpenCardForm(
    OpenCard open, CurrentMember me, NavigationManager addresses, IStringLocalizer<CardsTexts> text) : ComponentBase
{
    private readonly TypedRunningText _running = new();
    private IReadOnlyList<AnswerableProposal> _chosen = [];
    private string _title = "", _suggested = "", _language = Language.Current.Code;
    private Guid _commitment, _lead;
    private CardKind _kind;
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public CardsOfPlan Plan { get; set; } = default!;
    [Parameter, EditorRequired] public int Number { get; set; }

    /// <summary>Numbers that another page asks a card for.</summary>
    [Parameter] public string Proposals { get; set; } = "";

    /// <summary>Number of the commitment for which it asks; without a card it is chosen at once.</summary>
    [Parameter] public int? Commitment { get; set; }

    private IStringLocalizer Text => text;

    protected override void OnInitialized()
    {
        if (Plan.WithoutCard.FirstOrDefault(one => one.Number == Commitment) is { } asked) TakeCommitment(asked.Id);
    }

    private void TakeCommitment(Guid chosen)
    {
        _commitment = chosen;
        var known = Plan.WithoutCard.FirstOrDefault(commitment => commitment.Id == chosen);
        if (known is null) _kind = CardKind.New;
        if (known?.LeadId is { } lead) _lead = lead;
        Suggest(known?.Title?.Here);
    }

    private void TakeProposals(IReadOnlyList<AnswerableProposal> chosen)
    {
        _chosen = chosen;
        if (_commitment == default) Suggest(chosen.Count > 0 ? chosen[0].Title : null);
    }

    // A title that somebody typed stays.
    private void Suggest(string? title)
    {
        if (_title == _suggested) _title = _suggested = title ?? "";
    }

    private async Task OpenAsync()
    {
        if (_busy) return;
        _busy = true;
        var draft = new DraftText(_language, _title) { Kind = _kind, Lead = _lead == default ? null : _lead };
        if (_kind is CardKind.Revised) draft = _running.On(draft);
        var opened = await open.RunAsync(
            await me.ActorAsync(), Plan.PlanId, draft, _commitment == default ? null : _commitment, [.. _chosen.Select(proposal => proposal.Id)]);
        (_refusal, _busy) = (opened.Refusal, false);
        if (opened.Value is { } card) addresses.NavigateTo(new CardLinks(Number).Card(card.Number));
    }
}
