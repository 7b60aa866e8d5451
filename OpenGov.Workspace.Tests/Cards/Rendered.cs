using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>A component of a card's pages as a browser would get it.</summary>
internal static class Rendered
{
    public static async Task<IHtmlDocument> AsAsync<T>(string language, params (string Name, object? Value)[] parameters) where T : IComponent
    {
        using var reading = new Reading(language);
        var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton(TimeProvider.System).AddScoped<Dates>().AddScoped<FactInWords>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(
            ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value)))).ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(html);
    }
}
