using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Shell;

public sealed class ParityMarksTests
{
    [Fact]
    public async Task Two_filled_marks_say_that_both_sides_have_decided()
    {
        var (filled, words) = await ShowAsync(administration: true, civilSociety: true);

        Assert.Equal(["yes", "yes"], filled);
        Assert.Equal("Both sides", words);
    }

    [Fact]
    public async Task One_hollow_mark_names_whom_it_waits_for()
    {
        var (filled, words) = await ShowAsync(administration: true, civilSociety: false, waitsFor: "جمعية المثال");

        Assert.Equal(["yes", "no"], filled);
        Assert.Equal("Waiting for: جمعية المثال", words);
    }

    [Fact]
    public async Task Without_a_name_it_waits_for_the_side()
    {
        var (_, words) = await ShowAsync(administration: false, civilSociety: true);

        Assert.Equal("Waiting for: Administration", words);
    }

    private static async Task<(string[] Filled, string Words)> ShowAsync(bool administration, bool civilSociety, string? waitsFor = null)
    {
        using var reading = new Reading("en");
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ParityMarks>(
            ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                ["Administration"] = administration,
                ["CivilSociety"] = civilSociety,
                ["WaitsFor"] = waitsFor,
            }))).ToHtmlString());

        var page = await new HtmlParser().ParseDocumentAsync(html);
        return ([.. page.QuerySelectorAll("[data-filled]").Select(mark => mark.GetAttribute("data-filled")!)],
            page.QuerySelector(".parity-words")!.TextContent);
    }
}
