using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace OpenGov.Workspace.Platform.Texts;

public sealed partial class TextsTests
{
    /// <summary>Latin words that Arabic readers know as they are.</summary>
    private static readonly HashSet<string> LatinInArabic = ["PDF", "UA", "A", "b", "Excel", "Word", "JSON", "CSV", "OGP", "TOTP", "QR", "xlsx", "xls", "csv", "ods", "OpenDocument", "https"];

    public static TheoryData<Type> AllTexts => new(Sentences.Classes.Values.OrderBy(type => type.FullName));

    [Theory, MemberData(nameof(AllTexts))]
    public void Every_text_is_written_in_all_three_languages(Type texts)
    {
        var english = Keys(texts, "");

        Assert.NotEmpty(english);
        Assert.Equal(english, Keys(texts, "fr"));
        Assert.Equal(english, Keys(texts, "ar"));
    }

    [Theory, MemberData(nameof(AllTexts))]
    public void Every_counted_text_has_the_forms_that_its_language_cannot_do_without(Type texts)
    {
        foreach (var (language, needed) in new[] { ("", "one other"), ("fr", "one other"), ("ar", "one two few other") })
        {
            var forms = Read(texts, language).Keys.Where(IsForm).ToLookup(WithoutForm, key => key[(key.LastIndexOf('.') + 1)..]);

            Assert.All(forms, counted => Assert.Superset(needed.Split(' ').ToHashSet(), counted.ToHashSet()));
        }
    }

    [Theory, MemberData(nameof(AllTexts))]
    public void A_translation_names_no_placeholder_that_the_english_text_lacks(Type texts)
    {
        var english = Read(texts, "").ToLookup(text => WithoutForm(text.Key), text => Placeholders(text.Value));

        foreach (var text in Read(texts, "fr").Concat(Read(texts, "ar")))
        {
            var known = english[WithoutForm(text.Key)].SelectMany(names => names).ToHashSet();
            Assert.True(Placeholders(text.Value).All(known.Contains), $"{texts.Name}: {text.Key}");
        }
    }

    [Theory, MemberData(nameof(AllTexts))]
    public void Arabic_texts_are_arabic(Type texts)
    {
        foreach (var (key, value) in Read(texts, "ar"))
        {
            var strange = LatinWord().Matches(NamedPlaceholder().Replace(value, "")).Select(word => word.Value).Where(word => !LatinInArabic.Contains(word));
            Assert.True(!strange.Any(), $"{texts.Name}, {key}: {string.Join(' ', strange)}");
            Assert.DoesNotMatch("[٠-٩,;?]|\u0640[\u0621-\u064A]", value);   // Western digits, Arabic punctuation, no stretched words
        }
    }

    [Theory, MemberData(nameof(AllTexts))]
    public void No_text_shouts_or_holds_a_long_dash(Type texts)
    {
        foreach (var (key, value) in Read(texts, "").Concat(Read(texts, "fr")).Concat(Read(texts, "ar")))
            Assert.False(value.AsSpan().ContainsAny('!', '\u2014'), $"{texts.Name}: {key}");
    }

    [Theory, MemberData(nameof(AllTexts))]
    public void French_high_punctuation_never_begins_a_line(Type texts)
    {
        foreach (var (key, value) in Read(texts, "fr"))
            Assert.False(LooseInFrench().IsMatch(value), $"{texts.Name}, {key}: {value}");
    }

    private static SortedSet<string> Keys(Type texts, string language) =>
        new(Read(texts, language).Keys.Select(key => IsForm(key) ? WithoutForm(key) : key), StringComparer.Ordinal);

    private static Dictionary<string, string> Read(Type texts, string language)
    {
        var set = new ResourceManager(texts.FullName!, texts.Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
        return set is null ? [] : set.Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static bool IsForm(string key) => Counting.Forms.Contains(key[(key.LastIndexOf('.') + 1)..]);
    private static string WithoutForm(string key) => IsForm(key) ? key[..key.LastIndexOf('.')] : key;
    private static IEnumerable<string> Placeholders(string value) => Placeholder().Matches(value).Select(match => match.Value);

    [GeneratedRegex(@"[A-Za-z]+")] private static partial Regex LatinWord();
    [GeneratedRegex(@"\{[^}]*\}")] private static partial Regex NamedPlaceholder();
    /// <summary>A narrow no-break space belongs before ; ? ! and %, a no-break space before : and inside « »; an address and an hour have none.</summary>
    [GeneratedRegex("(?<!\u202F)[;?!%]|(?<!\u00A0)»|«(?!\u00A0)|(?<![\u00A0\\d]):(?!//)")] private static partial Regex LooseInFrench();
    [GeneratedRegex(@"\{\d+")] private static partial Regex Placeholder();
}
