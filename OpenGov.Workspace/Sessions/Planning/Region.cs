using System.Text.Json;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

/// <summary>One of Morocco's twelve regions, in the order of the decree that drew them.</summary>
/// <param name="Code">ISO 3166-2.</param>
public sealed record Region(string Code, LocalText Name)
{
    public static IReadOnlyList<Region> All { get; } = Read();

    public static Region? Of(string? code) => All.FirstOrDefault(region => region.Code == code);

    private static List<Region> Read()
    {
        using var stream = typeof(Region).Assembly.GetManifestResourceStream("regions.json")!;
        return JsonSerializer.Deserialize<List<Region>>(stream, JsonSerializerOptions.Web)!;
    }
}
