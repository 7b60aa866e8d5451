using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>A draft card as the public is asked about it; each section leads to saying something about it.</summary>
public sealed partial class PublicConsultedCardPage(
    ConsultationSheet sheet, ConsultedCardText text, Dates dates, IStringLocalizer<ConsultationTexts> words, IStringLocalizer<CardsTexts> cardWords) : ComponentBase
{
    private ConsultationShown? _consultation;
    private ConsultedCardShown? _card;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Card { get; set; }

    private IStringLocalizer Text => words;
    private IStringLocalizer CardWords => cardWords;
    private Dates Dates => dates;
    private ConsultationLinks Links => new(Number);

    protected override async Task OnParametersSetAsync()
    {
        _consultation = (await sheet.ReadAsync(Actor.Public, Number)).Value;
        _card = (await text.ReadAsync(Actor.Public, Number, Card)).Value;
    }
}
