namespace OpenGov.Workspace.Cards;

/// <summary>Why an edit, or a stored card, was not taken.</summary>
/// <remarks>Numbers are kept in logs and sent to editors: add at the end of a group, never renumber.</remarks>
public enum EditFault
{
    None = 0,

    // What arrived cannot be read.
    NotJson = 1,
    TooLarge = 2,
    TooManySteps = 3,
    TooDeep = 4,
    WrongKind = 5,
    UnknownField = 6,
    MissingField = 7,
    UnknownStep = 8,
    UnknownNode = 9,
    UnknownMark = 10,
    UnknownAttribute = 11,
    MissingAttribute = 12,
    BadAttribute = 13,
    UnsafeText = 14,
    EmptyText = 15,
    BadPosition = 16,
    BadSlice = 17,

    // It can be read, but does not fit the card as it stands.
    OutsideDocument = 40,
    SplitsCharacter = 41,
    DoesNotFit = 42,
    WouldOverwrite = 43,
    GapIsNotFlat = 44,
    NoNodeThere = 45,

    // It would leave a card that breaks its own rules.
    InvalidContent = 60,
    InvalidMarks = 61,
    NotUnique = 62,

    // It comes from an editor that is behind, or ahead of, what is kept.
    UnknownVersion = 80,
}
