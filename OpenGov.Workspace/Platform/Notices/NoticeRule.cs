using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>Who is told of one kind of line of the record, and where they see more. Each folder registers its own.</summary>
/// <param name="Action">As in the record: <c>Folder.UseCase</c>.</param>
/// <param name="Href">The page; <c>{plan}</c> is the plan's number, other names in braces stand for the line's details.</param>
/// <param name="Whom">Accounts; whoever did it is never told of it.</param>
public sealed partial record NoticeRule(
    string Action, NoticeKind Kind, string Href, Func<RecordedLine, CancellationToken, Task<IReadOnlyList<Guid>>> Whom)
{
    /// <summary>One notice stands for all that follow of the same page, until it is read or has gone out in a letter.</summary>
    public bool StandsForMore { get; init; }

    /// <returns>Null when the line lacks what the address needs.</returns>
    internal string? AddressOf(RecordedLine line)
    {
        var whole = true;
        var address = InBraces().Replace(Href, found => line.Detail(found.Groups[1].Value) is { } value ? Uri.EscapeDataString(value) : Missing());
        return whole ? address : null;

        string Missing()
        {
            whole = false;
            return "";
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex InBraces();
}

/// <summary>A line of the record that somebody may have to be told of.</summary>
/// <param name="Subjects">Everything that the line is about.</param>
public sealed record RecordedLine(WorkspaceDbContext Db, RecordEntry Entry, int? PlanNumber, IReadOnlyList<Guid> Subjects, DateOnly Today)
{
    /// <returns>Null when the line has no such detail, or has it no more.</returns>
    public string? Detail(string name)
    {
        if (name == "plan") return PlanNumber?.ToString(CultureInfo.InvariantCulture);
        if (Entry.Payload is not { } payload) return null;
        using var details = JsonDocument.Parse(payload);
        return details.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.String ? value.ToString() : null;
    }

    public bool Says(string name)
    {
        if (Entry.Payload is not { } payload) return false;
        using var details = JsonDocument.Parse(payload);
        return details.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;
    }
}
