using System.Globalization;
using System.Text.RegularExpressions;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>A theme of the plan as an import may call it: by number, by name in any language, by an older name.</summary>
public sealed record KnownTheme(Guid Id, int Number, IReadOnlyList<string> Names);

/// <summary>Finds the theme that a cell means.</summary>
public sealed partial class ThemeFinder(IReadOnlyList<KnownTheme> themes)
{
    private readonly List<(string Name, KnownTheme Theme)> _names =
        [.. themes.SelectMany(t => t.Names.Select(n => (Plain(n), t))).Where(n => n.Item1 != "").Distinct()];

    private readonly Dictionary<string, (KnownTheme? Theme, string? Code, string Nearest)> _found = [];

    /// <returns>The theme, or the code of the problem; <c>Nearest</c> is the name probably meant, or empty.</returns>
    public (KnownTheme? Theme, string? Code, string Nearest) Find(string text)
    {
        if (_found.TryGetValue(text, out var known)) return known;
        return _found[text] = Look(text);
    }

    private (KnownTheme?, string?, string) Look(string text)
    {
        var plain = Plain(text);
        if (Named(plain) is { } whole) return (whole, null, "");

        var numbered = Numbered().Match(plain);
        if (numbered.Success)
        {
            var byNumber = int.TryParse(numbered.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                ? themes.FirstOrDefault(t => t.Number == n) : null;
            var rest = numbered.Groups["rest"].Value;
            if (rest == "") return byNumber is null ? (null, CellCodes.ThemeUnknown, "") : (byNumber, null, "");
            if (Named(rest) is { } byName)
                return byName == byNumber ? (byName, null, "") : (null, CellCodes.ThemeContradicts, byName.Names[0]);
            plain = rest;
        }

        var near = _names.Where(n => Near(n.Name, plain)).Select(n => n.Theme).Distinct().ToList();
        return near.Count == 1 ? (null, CellCodes.ThemeNearly, near[0].Names[0]) : (null, CellCodes.ThemeUnknown, "");
    }

    private KnownTheme? Named(string plain)
    {
        var named = _names.Where(n => n.Name == plain).Select(n => n.Theme).Distinct().ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>One slip of the pen, or a part of the name long enough to mean it; suggested, never taken.</summary>
    private static bool Near(string name, string plain) =>
        Spelling.OneEditApart(name, plain) || plain.Length >= 4 && $" {name} ".Contains($" {plain} ", StringComparison.Ordinal)
        || name.Length >= 6 && $" {plain} ".Contains($" {name} ", StringComparison.Ordinal);

    private static string Plain(string name) => Spelling.WithoutArticles(Folding.Fold(name));

    [GeneratedRegex(@"^(محور|موضوع|theme|thematique|axe|topic|no|n)? ?(رقم|no|n)? ?(?<n>[0-9]{1,3})( (?<rest>.+))?$")]
    private static partial Regex Numbered();
}
