namespace OpenGov.Workspace.Proposals.Import;

/// <summary>What is wrong, or worth knowing, about one cell of a file of proposals.</summary>
/// <param name="Address">As Excel says it: "C7".</param>
/// <param name="Code">Key of the text shown, one of <see cref="CellCodes"/>. In it {0} is <paramref name="Found"/>, {1} the first of <paramref name="Args"/>.</param>
/// <param name="Found">The offending text, cleaned and shortened for display.</param>
public sealed record CellProblem(string Address, string Code, string Found, params object[] Args)
{
    private const int Shown = 120;

    public int Row => Cell.TryAddress(Address, out var row, out _) ? row : 0;

    public static string Shorten(string text) => text.Length <= Shown ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown), "…");
}

/// <summary>The codes of problems and warnings about cells.</summary>
public static class CellCodes
{
    public const string TextMissing = "Proposals.Cell.TextMissing";
    public const string TooLong = "Proposals.Cell.TooLong";
    public const string BrokenCharacter = "Proposals.Cell.BrokenCharacter";
    public const string HoldsAnError = "Proposals.Cell.HoldsAnError";

    public const string NumberUnknown = "Proposals.Cell.NumberUnknown";
    public const string NumberAmbiguous = "Proposals.Cell.NumberAmbiguous";

    public const string DateUnknown = "Proposals.Cell.DateUnknown";
    public const string DateImpossible = "Proposals.Cell.DateImpossible";
    public const string DateAmbiguous = "Proposals.Cell.DateAmbiguous";
    public const string DateOutOfRange = "Proposals.Cell.DateOutOfRange";
    public const string DateInFuture = "Proposals.Cell.DateInFuture";

    public const string ChannelUnknown = "Proposals.Cell.ChannelUnknown";
    public const string ChannelMissing = "Proposals.Cell.ChannelMissing";

    public const string ThemeMissing = "Proposals.Cell.ThemeMissing";
    public const string ThemeUnknown = "Proposals.Cell.ThemeUnknown";
    public const string ThemeNearly = "Proposals.Cell.ThemeNearly";
    public const string ThemeContradicts = "Proposals.Cell.ThemeContradicts";

    public const string SessionUnknown = "Proposals.Cell.SessionUnknown";
    public const string SessionOfPortal = "Proposals.Cell.SessionOfPortal";

    // Warnings: the import may go on.
    public const string WasFormula = "Proposals.Cell.WasFormula";
    public const string InstitutionUnknown = "Proposals.Cell.InstitutionUnknown";
    public const string NumberRepeated = "Proposals.Cell.NumberRepeated";
}
