namespace OpenGov.Workspace.Cards;

/// <summary>How large a card and one edit of it may grow.</summary>
public static class EditLimits
{
    /// <summary>Levels of nodes from the card itself to its text; ten lists inside one another fit.</summary>
    /// <remarks>Every walk through a card recurses once a level, so this also bounds the stack.</remarks>
    public const int Levels = 24;

    /// <summary>Levels of JSON: two for each level of nodes, and what is around them.</summary>
    public const int JsonLevels = 64;

    /// <summary>UTF-16 units and node borders of one card.</summary>
    public const int Positions = 500_000;

    /// <summary>Bytes of one card, written as JSON.</summary>
    public const int CardBytes = 2_000_000;

    /// <summary>Bytes of one commit's steps.</summary>
    public const int CommitBytes = 200_000;

    public const int StepsInCommit = 100;

    /// <summary>UTF-16 units of one attribute.</summary>
    public const int AttributeLength = 4_096;
}
