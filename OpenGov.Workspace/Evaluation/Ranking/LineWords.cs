using System.Globalization;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A cut line in words.</summary>
internal static class LineWords
{
    public static string Of(IStringLocalizer text, CutDrawn cut) => cut.Kind switch
    {
        CutKind.Number => text.Count("Ranking.Line.Number", cut.Value),
        CutKind.Threshold => text["Ranking.Line.Threshold", (cut.Value / 100m).ToString("0.##", CultureInfo.CurrentCulture)],
        CutKind.Budget => text["Ranking.Line.Budget", Numbers.Whole(cut.Value)],
        _ => text["Cut.None"],
    };
}
