namespace OpenGov.Workspace.Cards;

/// <summary>In which direction a block of a card's text runs.</summary>
/// <remarks>
/// What its author chose; else that of its first letter; else the card's. The browser's own guess would turn digits,
/// empty lines and an Arabic sentence that starts with a number to the left.
/// </remarks>
public static class TextDirection
{
    public static string Of(Node block, string language) => block["dir"] ?? OfText(WrittenCard.PlainText(block), language);

    public static string OfText(string text, string language)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!System.Text.Rune.IsLetter(rune)) continue;
            return IsRightToLeft(rune.Value) ? "rtl" : "ltr";
        }

        return language == "ar" ? "rtl" : "ltr";
    }

    // Hebrew to Arabic Extended-A, their presentation forms, and the old scripts of the supplementary plane.
    private static bool IsRightToLeft(int letter) => letter is >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF;
}
