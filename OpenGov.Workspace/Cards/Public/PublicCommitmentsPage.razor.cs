using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>The commitments of a published plan for everybody, and the cards of those that have one.</summary>
public sealed partial class PublicCommitmentsPage(
    PlanSheet sheet, PublishedCards cards, Dates dates, IStringLocalizer<PublicCardsTexts> text, IStringLocalizer<CardsTexts> words) : ComponentBase
{
    private PlanDetails? _plan;
    private Dictionary<int, PublishedRow> _cards = [];

    [Parameter] public int Plan { get; set; }

    private IStringLocalizer Text => text;
    private IStringLocalizer Words => words;
    private Dates Dates => dates;
    private string Address => $"/public/plans/{Plan}";

    protected override async Task OnParametersSetAsync()
    {
        _cards = ((await cards.ReadAsync(Actor.Public, Plan)).Value?.Cards ?? []).ToDictionary(card => card.Number);
        _plan = (await sheet.ReadAsync(Actor.Public, Plan)).Value;
    }
}
