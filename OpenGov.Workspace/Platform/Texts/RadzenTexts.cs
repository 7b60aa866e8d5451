using System.Globalization;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>The words inside Radzen's own components: pagers, pickers, filters.</summary>
public sealed class RadzenTexts(IStringLocalizer<RadzenTexts> text) : Radzen.ILocalizer
{
    /// <summary>Null leaves the component its own English or French word.</summary>
    public string? Get(string key, CultureInfo culture) =>
        text[key] is { ResourceNotFound: false } found ? found.Value : null;
}
