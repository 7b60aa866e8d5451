using System.Globalization;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Scores as the reader writes them.</summary>
public static class ScaleNumbers
{
    /// <summary>A score kept in half points: 7 is "3.5".</summary>
    public static string Halves(int halves) => (halves / 2m).ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>A mean on the grid's scale, with two decimals, so that near ones can be told apart.</summary>
    public static string Points(double points) => points.ToString("0.00", CultureInfo.CurrentCulture);
}
