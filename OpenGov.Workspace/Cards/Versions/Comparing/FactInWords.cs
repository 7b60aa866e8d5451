using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>Says a date, an institution or a choice of a card in the reader's words.</summary>
public sealed class FactInWords(IStringLocalizer<CardsTexts> text, Dates dates)
{
    public string Say(object? value, IReadOnlyDictionary<Guid, LocalText> bodies) => value switch
    {
        null => text["Text.NotSaid"],
        Guid body => bodies.GetValueOrDefault(body)?.Here ?? text["Text.UnknownBody"],
        DateOnly day => dates.Day(day),
        ActivityStatus status => text[$"Status.{status}"],
        ActivityChange change => text[$"Change.{change}"],
        IndicatorPurpose purpose => text[$"Purpose.{purpose}"],
        IndicatorNature nature => text[$"Nature.{nature}"],
        IndicatorFrequency often => text[$"Frequency.{often}"],
        CardKind kind => text[$"Card.Kind.{kind}"],
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of a card."),
    };
}
