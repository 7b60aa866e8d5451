using System.Text.Json;

namespace OpenGov.Workspace.Sessions;

/// <summary>played-words.json: what made-up participants say; all of it is marked as an example.</summary>
internal sealed record PlayedWords(IReadOnlyList<string> Questions, IReadOnlyList<string> Problems, IReadOnlyList<PlayedSolution> Solutions)
{
    public static PlayedWords Read()
    {
        using var stream = typeof(PlayedWords).Assembly.GetManifestResourceStream("played-words.json")!;
        return JsonSerializer.Deserialize<PlayedWords>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record PlayedSolution(string Text, string Expected);
