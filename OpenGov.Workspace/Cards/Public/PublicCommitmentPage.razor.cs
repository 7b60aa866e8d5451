using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>The published card of a commitment for everybody. A commitment without one has no page: nothing tells a draft from none.</summary>
public sealed partial class PublicCommitmentPage(
    PublishedCards cards, PublishedCard reading, Dates dates, IStringLocalizer<PublicCardsTexts> text, IStringLocalizer<CardsTexts> words) : ComponentBase
{
    private LocalText? _plan;
    private PublishedShown? _shown;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Commitment { get; set; }
    [SupplyParameterFromQuery] public int? Version { get; set; }

    private IStringLocalizer Text => text;
    private IStringLocalizer Words => words;
    private Dates Dates => dates;
    private string Address => $"/public/plans/{Plan}";
    private string Here => $"{Address}/commitments/{Commitment}";
    private bool IsLatest => _shown?.Number == _shown?.Versions[0].Number;

    protected override async Task OnParametersSetAsync()
    {
        var published = (await cards.ReadAsync(Actor.Public, Plan)).Value;
        _shown = published?.Cards.FirstOrDefault(card => card.Number == Commitment) is { } card
            ? (await reading.ReadAsync(Actor.Public, card.Id, Version)).Value
            : null;
        _plan = published?.Plan;
    }
}
