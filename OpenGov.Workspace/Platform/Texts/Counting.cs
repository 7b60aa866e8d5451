using System.Globalization;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Counted words in the form that the language of the page asks for.</summary>
public static class Counting
{
    /// <summary>The text under <c>key.one</c>, <c>key.two</c>, … where <c>{0}</c> is the number and <c>{1}</c> onwards what follows it.</summary>
    public static string Count(this IStringLocalizer text, string key, long number, params object[] more)
    {
        object[] args = [number.ToString("N0", CultureInfo.CurrentCulture), .. more];
        var exact = text[$"{key}.{Form(Language.Current, number)}", args];
        return exact.ResourceNotFound ? text[$"{key}.other", args] : exact;
    }

    /// <summary>The plural form of a whole number, as the Unicode CLDR names it.</summary>
    /// <remarks>French and English leave out forms that no whole number below a million takes.</remarks>
    public static string Form(Language language, long number)
    {
        var n = Math.Abs(number);
        if (language == Language.Arabic) return n switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ when n % 100 is >= 3 and <= 10 => "few",
            _ when n % 100 is >= 11 => "many",
            _ => "other",
        };
        if (language == Language.French) return n switch
        {
            0 or 1 => "one",
            _ when n % 1_000_000 == 0 => "many",
            _ => "other",
        };
        return n == 1 ? "one" : "other";
    }

    /// <summary>The last words of keys that are forms of one counted text.</summary>
    public static readonly IReadOnlySet<string> Forms =
        new HashSet<string> { "zero", "one", "two", "few", "many", "other" };
}
