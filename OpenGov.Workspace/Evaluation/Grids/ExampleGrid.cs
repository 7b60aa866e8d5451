using System.Text.Json;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A grid to start from: six criteria that a co-lead can decide by, with what every point means, in three languages.</summary>
public static class ExampleGrid
{
    private static readonly Lazy<GridDraft> Written = new(() =>
    {
        using var stream = typeof(ExampleGrid).Assembly.GetManifestResourceStream("example-grid.json")!;
        return JsonSerializer.Deserialize<GridDraft>(stream, JsonSerializerOptions.Web)!;
    });

    public static GridDraft Draft => Written.Value;
}
