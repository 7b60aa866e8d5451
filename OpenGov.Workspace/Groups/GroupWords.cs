using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

/// <summary>What people type about groups, made safe to keep.</summary>
internal static class GroupWords
{
    /// <returns>Without space at the ends; may be empty.</returns>
    public static Result<string> Text(string? typed, int longest) =>
        !SafeText.TryClean(typed ?? "", out var clean) ? GroupsRefusals.TextUnreadable
        : clean.Trim() is var text && text.Length > longest ? GroupsRefusals.TooLong.About(longest)
        : text;

    /// <returns>One line; may be empty.</returns>
    public static Result<string> Line(string? typed, int longest) =>
        !SafeText.TryCleanLine(typed ?? "", out var clean) ? GroupsRefusals.TextUnreadable
        : clean.Length > longest ? GroupsRefusals.TooLong.About(longest)
        : clean;

    /// <summary>Lines of a field, empty ones left out.</summary>
    public static Result<IReadOnlyList<string>> Lines(string? typed, int longest, int most)
    {
        var lines = new List<string>();
        foreach (var line in (typed ?? "").Split('\n'))
        {
            var clean = Line(line, longest);
            if (!clean.Ok) return clean.Refusal!;
            if (clean.Value!.Length > 0) lines.Add(clean.Value);
        }
        return lines.Count > most ? GroupsRefusals.TooManyLines.About(most) : lines;
    }
}
