using System.Collections;
using System.Globalization;
using System.Resources;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>Says things in the language the report was asked in, whatever the language of the page it was asked from.</summary>
/// <param name="more">Texts beside those that all reports share; null: none.</param>
public sealed class Wording(Language language, Type? more = null)
{
    private readonly Dictionary<string, LocalText> _known = [];
    private readonly Dictionary<string, string> _labels = LabelsOf(language, typeof(SynthesisTexts), more);

    public Language Language => language;

    /// <summary>Every sentence and word of the report by key, in this language alone; count forms differ from language to language.</summary>
    public IReadOnlyDictionary<string, string> Labels => _labels;

    /// <summary>Takes some of another folder's texts: those whose keys begin so.</summary>
    public Wording With(Type texts, params IReadOnlyList<string> beginnings)
    {
        foreach (var (key, text) in LabelsOf(language, texts))
            if (beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal))) _labels.Add(key, text);
        return this;
    }

    /// <summary>Puts other words in the place of some: <c>ogp.contact</c> in that of <c>contact</c>, where the prefix is <c>ogp.</c></summary>
    public Wording InWordsOf(string prefix)
    {
        foreach (var key in _labels.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToList()) _labels[key[prefix.Length..]] = _labels[key];
        return this;
    }

    public string Label(string key, params object[] args) => string.Format(language.Culture, Labels[key], args);

    public string Day(DateOnly day) => Label("date.day", day.Day == 1 ? Labels["date.first"] : day.Day, Labels[$"month.{day.Month:00}"], day.Year);

    public ReportText Own(string key, params object[] args) => new(Label(key, args), language.Code);

    /// <summary>In the reader's language; the Arabic original where it has not been translated.</summary>
    public ReportText Of(LocalText text) => language.Code switch
    {
        "fr" when text.Fr is { } french => new(french, "fr"),
        "en" when text.En is { } english => new(english, "en"),
        _ => new(text.Ar, "ar"),
    };

    public ReportText? OfMaybe(LocalText? text) => text is null ? null : Of(text);

    /// <summary>Text kept as it was written, translated only where the plan holds its very words in the reader's language.</summary>
    public ReportText AsWritten(string text) =>
        language != Language.Arabic && _known.TryGetValue(Folding.Fold(text), out var known) ? Of(known) : new(text, LanguageOf(text));

    public void Know(LocalText text) => Know(text.Ar, text);

    public void Know(string spelling, LocalText text) => _known.TryAdd(Folding.Fold(spelling), text);

    /// <summary>What a template is given: the report, with every word it may need.</summary>
    public object Paper(object report) => new { lang = language.Code, dir = language.Direction, labels = Labels, report };

    private string LanguageOf(string text) =>
        text.Any(c => c is >= '\u0600' and <= '\u06ff') ? "ar" : language == Language.Arabic ? "fr" : language.Code;

    private static Dictionary<string, string> LabelsOf(Language language, params Type?[] from)
    {
        var culture = language == Language.English ? CultureInfo.InvariantCulture : new CultureInfo(language.Code);
        return from.OfType<Type>()
            .SelectMany(texts => new ResourceManager(texts).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>())
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
