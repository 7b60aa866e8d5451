using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Reads as somebody does with pages in one language, until it is disposed.</summary>
public sealed class Reading : IDisposable
{
    private readonly (CultureInfo Format, CultureInfo Words) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public Reading(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.Of(language)!.Culture;

    public static IStringLocalizerFactory Factory { get; } =
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    public IStringLocalizer<T> Texts<T>() => new StringLocalizer<T>(Factory);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
}
