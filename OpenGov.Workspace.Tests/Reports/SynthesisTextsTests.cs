using System.Text.RegularExpressions;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

public sealed partial class SynthesisTextsTests
{
    private static readonly string Templates = string.Join('\n', Directory
        .GetFiles(Path.Combine(new TypstOptions().ReportWorker, "templates"), "*.typ").Select(File.ReadAllText));

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Fact]
    public void Every_caveat_has_its_sentence_and_its_place_in_the_report()
    {
        var labels = new Wording(Language.English).Labels;

        Assert.All(Caveats.Keys, key => Assert.Contains($"caveat.{key}", labels.Keys));
        Assert.All(Caveats.Keys, key => Assert.Contains($"caveat(\"{key}\")", Templates));
        Assert.All(labels.Keys.Where(k => k.StartsWith("caveat.", StringComparison.Ordinal)), key => Assert.Contains(key[7..], Caveats.Keys));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_label_that_a_template_names_exists(string language)
    {
        var labels = new Wording(Language.Of(language)!, typeof(ScoringTexts)).Labels.Concat(CardOrder.Words(Language.Of(language)!, CardTemplate.Ministry).Labels)
            .Concat(new Wording(Language.Of(language)!, typeof(SessionReportTexts)).Labels).ToLookup(label => label.Key, label => label.Value);
        var named = Label().Matches(Templates).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.True(named.Count > 60);
        Assert.All(named, key => Assert.True(labels.Contains(key), key));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Names_of_sheets_fit_a_workbook(string language)
    {
        var names = new Wording(Language.Of(language)!).Labels.Where(l => l.Key.StartsWith("sheet.", StringComparison.Ordinal)).Select(l => l.Value).ToList();

        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.All(names, name => Assert.Equal(-1, name.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\'])));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory, MemberData(nameof(Languages))]
    public void Names_of_a_sessions_sheets_fit_a_workbook(string language)
    {
        var names = new Wording(Language.Of(language)!, typeof(SessionReportTexts)).Labels.Where(l => l.Key.StartsWith("session.sheet.", StringComparison.Ordinal)).Select(l => l.Value).ToList();

        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [GeneratedRegex("(?:term|say)\\(\"([a-z][A-Za-z0-9.]*[A-Za-z0-9])\"")]
    private static partial Regex Label();
}
