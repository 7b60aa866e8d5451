using System.Globalization;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Where a grid has its page.</summary>
public static class GridAddress
{
    public static string Of(int plan, int grid) => string.Create(CultureInfo.InvariantCulture, $"/plans/{plan}/evaluation/grids/{grid}");
}
