using System.Resources;
using System.Text.RegularExpressions;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>Words of this folder in a language of one's choice: for sentences that are kept, or that name things to every reader in their own.</summary>
internal static class KeptWords
{
    private static readonly ResourceManager Words = new(typeof(CardsTexts).FullName!, typeof(CardsTexts).Assembly);

    public static string In(Language language, string key, params object[] args) =>
        string.Format(language.Culture, Words.GetString(key, language.Culture) ?? throw new ArgumentException($"No text {key}."), args);

    /// <summary>Whether a kept sentence is this one, in any language and whatever stands in its gaps.</summary>
    public static bool Says(string sentence, string key) => Language.All.Any(language => Regex.IsMatch(
        sentence, $"^{Regex.Replace(Regex.Escape(Words.GetString(key, language.Culture)!), @"\\{\d}", ".*")}$", RegexOptions.Singleline | RegexOptions.CultureInvariant));

    /// <summary>Things by their keys, one after the other.</summary>
    public static string List(Language language, string prefix, IEnumerable<string> names) =>
        string.Join(In(language, "List.Comma"), names.Select(name => In(language, prefix + name)));

    public static LocalText List(string prefix, IReadOnlyCollection<string> names) => new(
        List(Language.Arabic, prefix, names), List(Language.French, prefix, names), List(Language.English, prefix, names));
}
