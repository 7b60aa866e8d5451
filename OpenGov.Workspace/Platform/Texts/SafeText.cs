using System.Buffers;
using System.Text;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Cleans what people type or import, so that no text can disguise itself or break a store.</summary>
/// <remarks>
/// Embeddings, overrides and isolates (U+202A–E, U+2066–9) go, because they make "gpj.exe" read "exe.jpg";
/// the plain marks U+200E, U+200F and U+061C stay, because correct Arabic needs them.
/// </remarks>
public static class SafeText
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
         .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u2028\u2029\uFEFF\uFFFE\uFFFF"]);

    /// <summary>Cleans a text of several lines; a line ends with \n.</summary>
    /// <returns>False when half of a surrogate pair is missing: what the author typed is already lost.</returns>
    public static bool TryClean(string typed, out string clean)
    {
        clean = "";
        if (!IsWellFormed(typed)) return false;

        clean = WithoutSuspects(typed);
        if (!clean.IsNormalized(NormalizationForm.FormC)) clean = clean.Normalize(NormalizationForm.FormC);
        return true;
    }

    /// <summary>As <see cref="TryClean"/>, for names and titles: one line, single spaces, none at the ends.</summary>
    public static bool TryCleanLine(string typed, out string clean)
    {
        var ok = TryClean(typed, out clean);
        if (ok) clean = string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return ok;
    }

    /// <summary>Nothing would be cleaned away: for text that cannot be changed without moving what is around it.</summary>
    public static bool IsSafe(string text) => !text.AsSpan().ContainsAny(Suspect);

    public static bool IsWellFormed(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static string WithoutSuspects(string typed)
    {
        if (!typed.AsSpan().ContainsAny(Suspect)) return typed;

        var kept = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (c is '\r' && i + 1 < typed.Length && typed[i + 1] is '\n') continue;
            if (c is '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f') kept.Append('\n');
            else if (c is '\n' or '\t' || !Suspect.Contains(c)) kept.Append(c);
        }
        return kept.ToString();
    }
}
