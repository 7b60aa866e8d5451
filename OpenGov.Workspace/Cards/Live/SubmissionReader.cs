using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>Reads what an editor sends, and takes nothing it does not know.</summary>
public static class SubmissionReader
{
    /// <summary>Bytes of one submission: its steps and what is around them.</summary>
    public const int MostBytes = EditLimits.CommitBytes + 16_384;

    private static readonly StepReader Steps = new(Schema.Card);

    /// <returns>The submission, or why it cannot be read.</returns>
    public static (Submission? Read, EditRefusal? Refused) Submission(SentText sent)
    {
        using var json = sent.Open(MostBytes, out var refused);
        if (json is null) return (null, refused);

        var (fields, steps, groups, selection) = (0, default(JsonElement), default(JsonElement), default(JsonElement));
        var (client, sequence, epoch, known) = (Guid.Empty, 0, 0, 0);
        foreach (var property in json.RootElement.EnumerateObject())
        {
            var value = property.Value;
            if (property.NameEquals("steps"u8)) steps = value;
            else if (property.NameEquals("groups"u8)) groups = value;
            else if (property.NameEquals("sel"u8)) selection = value;
            else if (property.NameEquals("clientId"u8) && TryId(value, out client)) fields++;
            else if (property.NameEquals("seq"u8) && StrictJson.TryPosition(value, out sequence) && sequence > 0) fields++;
            else if (property.NameEquals("epoch"u8) && StrictJson.TryPosition(value, out epoch)) fields++;
            else if (property.NameEquals("base"u8) && StrictJson.TryPosition(value, out known)) fields++;
            else return (null, EditRefusal.Invalid);
        }

        if (fields != 4 || steps.ValueKind is not JsonValueKind.Array) return (null, EditRefusal.Invalid);
        var read = Read(steps);
        if (!read.Ok) return (null, EditRefusal.Of(read.Fault, read.FaultyStep));
        if (!TryGroups(groups, read.Steps.Length, out var together)) return (null, EditRefusal.Invalid);
        if (!TrySelection(selection, out var place)) return (null, EditRefusal.Invalid);
        return (new Submission(client, sequence, epoch, known, read.Steps, together, place), null);
    }

    internal static bool TryId(JsonElement json, out Guid id)
    {
        id = Guid.Empty;
        return json.ValueKind is JsonValueKind.String && json.TryGetGuid(out id) && id != Guid.Empty;
    }

    internal static bool TrySelection(JsonElement json, out TextSelection? selection)
    {
        selection = null;
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return true;
        if (json.ValueKind is not JsonValueKind.Object || !TryPlace(json, "anchor"u8, out var anchor) || !TryPlace(json, "head"u8, out var head)) return false;
        selection = new TextSelection(anchor, head);
        return true;
    }

    internal static bool TryPlace(JsonElement json, ReadOnlySpan<byte> name, out int place)
    {
        place = 0;
        return json.TryGetProperty(name, out var value) && StrictJson.TryPosition(value, out place) && place <= EditLimits.Positions;
    }

    private static StepsRead Read(JsonElement json)
    {
        var count = json.GetArrayLength();
        if (JsonMarshal.GetRawUtf8Value(json).Length > EditLimits.CommitBytes) return new([], EditFault.TooLarge, 0);
        if (count == 0) return new([], EditFault.MissingField, 0);
        if (count > EditLimits.StepsInCommit) return new([], EditFault.TooManySteps, EditLimits.StepsInCommit);

        var steps = ImmutableArray.CreateBuilder<Step>(count);
        foreach (var item in json.EnumerateArray())
        {
            var step = Steps.Step(item);
            if (!step.Ok) return new([], step.Fault, steps.Count);
            steps.Add(step.Value);
        }

        return new(steps.MoveToImmutable(), EditFault.None, -1);
    }

    /// <remarks>A step is in one group at most: otherwise leaving out one group could need another.</remarks>
    private static bool TryGroups(JsonElement json, int steps, out IReadOnlyList<IReadOnlyList<int>>? groups)
    {
        groups = null;
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return true;
        if (json.ValueKind is not JsonValueKind.Array || json.GetArrayLength() > steps) return false;
        if (json.GetArrayLength() == 0) return true;

        var (read, taken) = (new List<IReadOnlyList<int>>(), new bool[steps]);
        foreach (var group in json.EnumerateArray())
        {
            if (group.ValueKind is not JsonValueKind.Array || group.GetArrayLength() is 0) return false;
            var places = new List<int>();
            foreach (var place in group.EnumerateArray())
            {
                if (!StrictJson.TryPosition(place, out var at) || at >= steps || taken[at]) return false;
                taken[at] = true;
                places.Add(at);
            }

            read.Add(places);
        }

        groups = read;
        return true;
    }
}
