using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

public sealed class CriterionScaleTests
{
    private static readonly CriterionView Relevance = CriterionView.AllOf(ExampleGrid.Draft, [.. ExampleGrid.Draft.Criteria.Select(_ => Guid.NewGuid())])[0];

    [Theory]
    [InlineData("ar", "الصلة بقيم الحكومة المنفتحة", "عتبة: 3")]
    [InlineData("fr", "Pertinence pour le gouvernement ouvert", "Seuil\u00a0: 3")]
    [InlineData("en", "Relevance to open-government values", "Gate: 3")]
    public async Task A_criterion_is_read_in_the_readers_language_with_every_point_and_its_gate(string language, string name, string gate)
    {
        var page = await ShowAsync(language, value: 4);

        var legend = page.QuerySelector("legend")!.TextContent;
        Assert.Contains(name, legend, StringComparison.Ordinal);
        Assert.Contains(gate, legend, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4", "5"], page.QuerySelectorAll("label b").Select(point => point.TextContent));
        Assert.Equal("4", page.QuerySelectorAll("input").OfType<IHtmlInputElement>().Single(input => input.IsChecked).Value);
    }

    [Fact]
    public async Task What_is_only_to_be_read_cannot_be_picked() =>
        Assert.True(((IHtmlFieldSetElement)(await ShowAsync("en", disabled: true)).QuerySelector("fieldset")!).IsDisabled);

    private static async Task<IHtmlDocument> ShowAsync(string language, int? value = null, bool disabled = false)
    {
        using var reading = new Reading(language);
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CriterionScale>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { ["Criterion"] = Relevance, ["Value"] = value, ["Disabled"] = disabled }))).ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(html);
    }
}
