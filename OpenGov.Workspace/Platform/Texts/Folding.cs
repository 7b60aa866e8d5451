using System.Globalization;
using System.Text;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Brings the spellings of one Arabic, French or English text to one form, for search and matching only.</summary>
/// <remarks>
/// The folded form is never shown: it has no diacritics, no hamza seats, no case and no punctuation,
/// so that الإدارة and الادارة, منفتحة and منفتحه, Œuvre and oeuvre meet. Folding twice changes nothing.
/// </remarks>
public static class Folding
{
    /// <summary>Normalisation throws on it as on half a surrogate pair.</summary>
    private const char NoCharacter = '\uFFFE';

    public static string Fold(string text)
    {
        var letters = new StringBuilder(text.Length);
        var gap = false;

        // Decomposition parts hamza and accents from their letters, and ligatures and wide forms into letters.
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsPlain(rune.Value))
            {
                if (gap) letters.Append(' ');
                gap = false;
                letters.Append((char)rune.Value);
                continue;
            }
            if (IsSilent(rune)) continue;
            if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.SpacingCombiningMark)
            {
                gap = letters.Length > 0;
                continue;
            }
            if (gap) letters.Append(' ');
            gap = false;
            AppendFolded(letters, rune);
        }
        return letters.ToString();
    }

    /// <summary>The same text with Arabic-Indic, Persian and every other decimal digit written 0 to 9.</summary>
    public static string Digits(string text)
    {
        if (!text.Any(c => c > '9' && char.IsDigit(c))) return text;
        return string.Create(text.Length, text, static (into, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                into[i] = char.IsDigit(from[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(from[i])) : from[i];
        });
    }

    private static void AppendFolded(StringBuilder letters, Rune rune)
    {
        if (Rune.IsDigit(rune))
        {
            letters.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0)));
            return;
        }
        var lower = Rune.ToLowerInvariant(rune);
        switch (lower.Value)
        {
            case 'œ': letters.Append("oe"); break;
            case 'æ': letters.Append("ae"); break;
            case 'ß': letters.Append("ss"); break;
            case 'ø': letters.Append('o'); break;
            case 'ı': letters.Append('i'); break;
            case 'ة' or 'ە' or 'ہ' or 'ھ': letters.Append('ه'); break;
            case 'ى' or 'ی' or 'ې': letters.Append('ي'); break;
            case 'ٱ': letters.Append('ا'); break;
            case 'ک' or 'گ' or 'ڭ' or 'ݣ': letters.Append('ك'); break;   // أكادير is also written أڭادير
            case 'ڤ' or 'ڥ': letters.Append('ف'); break;
            case 'پ': letters.Append('ب'); break;
            default: letters.Append(lower.ToString()); break;
        }
    }

    /// <summary>The letters that most texts are made of and that fold to themselves; a short cut, and no rule.</summary>
    private static bool IsPlain(int c) =>
        c is >= 'a' and <= 'z' or >= '0' and <= '9' or 'ا' or 'ب' or >= 'ت' and <= 'غ' or >= 'ف' and <= 'و' or 'ي';

    /// <summary>Marks over letters, tatweel, and characters that only steer direction or joining.</summary>
    private static bool IsSilent(Rune rune) =>
        rune.Value == 'ـ' || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static string WellFormed(string text)
    {
        if (SafeText.IsWellFormed(text) && !text.Contains(NoCharacter)) return text;
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) repaired.Append(rune.Value == NoCharacter ? " " : rune.ToString());
        return repaired.ToString();
    }
}
