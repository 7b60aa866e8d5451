namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Counts what no Arabic or French writer would write: the trace of bytes read in the wrong encoding.</summary>
internal static class LetterSense
{
    private const string French = "ÀÂÇÈÉÊËÎÏÔÙÛÜŸŒÆàâçèéêëîïôùûüÿœæ";

    public static int Strangeness(string text)
    {
        var strange = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] < 0x80 && !char.IsAsciiLetter(text[at])) { at++; continue; }
            var start = at;
            while (at < text.Length && (text[at] >= 0x80 || char.IsAsciiLetter(text[at])) && !IsMark(text[at])) at++;
            if (at == start) { at++; continue; }
            strange += OfWord(text.AsSpan(start, at - start));
        }
        return strange;
    }

    private static int OfWord(ReadOnlySpan<char> word)
    {
        int strange = 0, arabic = 0, accentsInARow = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (IsArabic(c)) arabic++;
            else if (!char.IsAsciiLetter(c) && !French.Contains(c)) strange++;   // a control, a symbol inside a word, a letter of neither language

            accentsInARow = c >= 0x80 && !IsArabic(c) ? accentsInARow + 1 : 0;
            if (accentsInARow == 3) strange++;
            if (i > 0 && IsArabic(c) != IsArabic(word[i - 1])) strange++;   // وCNDH happens, انهêزاوêة does not
            if (i > 0 && char.IsLower(word[i - 1]) && char.IsUpper(c) && (c >= 0x80 || word[i - 1] >= 0x80)) strange++;
        }
        if (arabic == 1 && word.Length == 1 && word[0] is not 'و') strange++;
        return strange;
    }

    /// <summary>Letters and vowel signs of Arabic itself; those of Persian and Urdu show a wrong guess here.</summary>
    private static bool IsArabic(char c) => c is >= '\u0621' and <= '\u0652';

    /// <summary>Quotation marks, dashes, dots and the like, which both encodings have and which end a word.</summary>
    private static bool IsMark(char c) =>
        c is '«' or '»' or '‹' or '›' or '“' or '”' or '„' or '‘' or '’' or '‚' or '–' or '—' or '…' or '•' or '°' or '€' or '·' or '،' or '؛' or '؟'
            or '\u00A0' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '²' or '³' or '§' or '±' or '½' or '×' or '÷' or '´' or '¨' or '%';
}
