using System.Globalization;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>One of the three languages that the workspace speaks.</summary>
/// <param name="Code">As in <c>lang</c>, in the cookie and in <c>/language/{code}</c>.</param>
/// <param name="Culture">How days and numbers are written; always Western digits, weeks starting on Monday.</param>
/// <param name="Name">In the language itself.</param>
public sealed record Language(string Code, CultureInfo Culture, string Name)
{
    /// <summary>Morocco's month names; bare <c>ar</c> would write فبراير but also يوليو and أغسطس.</summary>
    public static readonly Language Arabic = new("ar", new CultureInfo("ar-MA"), "العربية");
    public static readonly Language French = new("fr", new CultureInfo("fr-FR"), "Français");
    public static readonly Language English = new("en", new CultureInfo("en-GB"), "English");

    /// <summary>In the order in which they are offered; the first is what a new visitor sees.</summary>
    public static readonly IReadOnlyList<Language> All = [Arabic, French, English];

    public bool IsRightToLeft => Culture.TextInfo.IsRightToLeft;
    /// <summary>Between a name and what belongs to it; French puts a no-break space before its colon.</summary>
    public string Colon => this == French ? "\u00A0: " : ": ";
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The language of the page that is being written.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture.Name) ?? Arabic;

    /// <summary>The language that a tag such as <c>fr-CA</c> asks for, or null when it is none of the three.</summary>
    public static Language? Of(string? tag) => All.FirstOrDefault(language =>
        tag is not null
        && tag.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == 2 || tag[2] is '-' or '_'));
}
