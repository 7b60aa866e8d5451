using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>How far a card has come between the sides. Back: being written again, because a side asked for changes.</summary>
public enum CardStage { Writing, Back, BeforeSides, SignedByBoth, Published }

/// <summary>Whose turn it is.</summary>
public enum CardTurn { Administration, CivilSociety, Secretariat }

/// <summary>Where a card stands between the sides, as its state and the last version put before them say.</summary>
/// <param name="Administration">Has signed the version that is before the sides.</param>
/// <param name="AskedBy">The side that sent it back, while it is being written again.</param>
/// <param name="IsPublished">The signed version is public.</param>
/// <param name="HasPublished">Some version is public, though the card may have been reopened since.</param>
public sealed record CardStanding(CardState State, bool Administration, bool CivilSociety, Side? AskedBy, bool IsPublished, bool HasPublished)
{
    public CardStage Stage => State switch
    {
        CardState.Draft => AskedBy is null ? CardStage.Writing : CardStage.Back,
        CardState.InReview => CardStage.BeforeSides,
        _ => IsPublished ? CardStage.Published : CardStage.SignedByBoth,
    };

    public bool Has(Side side) => side is Side.Administration ? Administration : CivilSociety;

    /// <summary>Whose act it waits for; nobody's in particular while it is being written.</summary>
    public IEnumerable<CardTurn> Awaited() => Stage switch
    {
        CardStage.BeforeSides => Sides.Both.Where(side => !Has(side)).Select(TurnOf),
        CardStage.SignedByBoth => [CardTurn.Secretariat],
        _ => [],
    };

    public static CardTurn TurnOf(Side side) => side is Side.Administration ? CardTurn.Administration : CardTurn.CivilSociety;
}
