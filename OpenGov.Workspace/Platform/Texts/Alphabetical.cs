using System.Globalization;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>The order in which the reader of the page looks for names.</summary>
public static class Alphabetical
{
    public static IEnumerable<T> InReadersOrder<T>(this IEnumerable<T> things, Func<T, string> name) =>
        things.OrderBy(name, StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase));
}
