using System.Globalization;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Numbers as the reader writes them, always in Western digits.</summary>
public static class Numbers
{
    public static string Whole(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <param name="share">0 to 1; shown in whole percent.</param>
    public static string Percent(double share) => Language.Current == Language.French
        ? $"{Math.Round(share * 100).ToString("N0", CultureInfo.CurrentCulture)}\u00a0%"
        : $"{Math.Round(share * 100).ToString("N0", CultureInfo.CurrentCulture)}%";
}
