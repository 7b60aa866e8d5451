using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

public sealed partial class PrepareForm(
    PrepareConsultation prepare, CardList list, CurrentMember me, TimeProvider clock, IStringLocalizer<ConsultationTexts> text, IStringLocalizer<CardsTexts> cardWords) : ComponentBase
{
    private readonly HashSet<Guid> _chosen = [];
    private IReadOnlyList<CardRow> _cards = [];
    private DateOnly _from, _until;
    private string _words = "";
    private Refusal? _refusal;
    private string? _done;
    private bool _busy;

    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public Guid PlanId { get; set; }

    /// <summary>What is prepared already; null to begin another.</summary>
    [Parameter] public OneConsultation? Prepared { get; set; }

    private IStringLocalizer Text => text;
    private IStringLocalizer CardWords => cardWords;

    protected override async Task OnInitializedAsync()
    {
        _from = Prepared?.From ?? Dates.DayOf(clock.GetUtcNow().UtcDateTime).AddDays(1);
        _until = Prepared?.Until ?? _from.AddDays(PublicConsultation.UsualDays - 1);
        _words = Prepared?.Words ?? "";
        _cards = (await list.ReadAsync(await me.ActorAsync(), Plan, new CardFilter())).Value?.Cards ?? [];
        _chosen.UnionWith(Prepared?.Cards.Select(card => card.CardId) ?? _cards.Select(card => card.Id));
    }

    private void Choose(Guid id)
    {
        if (!_chosen.Remove(id)) _chosen.Add(id);
    }

    private async Task SaveAsync()
    {
        if (_busy) return;
        (_busy, _done) = (true, null);
        _refusal = (await prepare.RunAsync(await me.ActorAsync(), PlanId, new ConsultationDraft(_from, _until, _words, [.. _chosen]))).Refusal;
        (_busy, _done) = (false, _refusal is null ? text["Prepare.Done"].Value : null);
    }
}
