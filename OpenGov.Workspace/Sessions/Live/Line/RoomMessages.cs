using System.Text.Json;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reads what telephones send, and takes nothing it does not know. Reading never throws.</summary>
internal static class RoomMessages
{
    /// <summary>Numbers that a browser counts without losing any.</summary>
    private const long GreatestNumber = 9_007_199_254_740_991;

    public delegate RoomAct? Reader(JsonElement json, Guid sessionId, Guid participantId, RoomLimits limits);

    public static readonly Reader Vote = (json, session, participant, _) =>
        Has(json, 3) && TryId(json, "poll"u8, out var poll) && TrySent(json, out var sent) && TryChoices(json, out var choices)
            ? new VoteAct(session, participant, poll, choices, sent) : null;

    public static readonly Reader Rank = (json, session, participant, _) =>
    {
        if (!Has(json, 3) || !TryId(json, "ranking"u8, out var round) || !TrySent(json, out var sent)) return null;
        var method = json.TryGetProperty("points"u8, out var pairs) ? RankingMethod.Points : RankingMethod.Pairwise;
        if (method is RankingMethod.Pairwise && !json.TryGetProperty("pairs"u8, out pairs)) return null;
        return TryPairs(pairs, out var choices) ? new RankAct(session, participant, round, method, choices, sent) : null;
    };

    public static readonly Reader Ask = (json, session, participant, limits) => TextOf(TextKind.Question, json, session, participant, limits);

    public static readonly Reader Note = (json, session, participant, limits) => TextOf(TextKind.Problem, json, session, participant, limits);

    public static readonly Reader Propose = (json, session, participant, limits) => TextOf(TextKind.Solution, json, session, participant, limits);

    public static readonly Reader Support = (json, session, participant, _) =>
        Has(json, 2) && TryId(json, "question"u8, out var question) && json.TryGetProperty("up"u8, out var up) && up.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? new SupportAct(session, participant, question, up.ValueKind is JsonValueKind.True) : null;

    /// <returns>The hash of the code, or null when it cannot be one.</returns>
    public static byte[]? Slip(JsonElement json) =>
        Has(json, 1) && TryText(json, "code"u8, 64, out var typed) && RoomTokens.Typed(typed, RoomTokens.SlipLength) is { } code ? RoomTokens.HashOfSlip(code) : null;

    public static (string Link, byte[] Token, string Language, string? Name, Side? Side)? Enter(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object || json.EnumerateObject().Count() > 5) return null;
        if (!TryText(json, "link"u8, LinkToken.Length, out var link) || RoomTokens.Bytes(link) is null) return null;
        if (!TryText(json, "token"u8, LinkToken.Length, out var token) || RoomTokens.Bytes(token) is not { } bytes) return null;
        if (!TryText(json, "language"u8, 2, out var tag) || Language.Of(tag) is not { } language) return null;

        string? name = null;
        if (json.TryGetProperty("name"u8, out var given) && given.ValueKind is not JsonValueKind.Null)
        {
            if (!TryText(json, "name"u8, Participant.LongestName, out var typed) || !SafeText.TryCleanLine(typed, out name)) return null;
            if (name.Length == 0) name = null;
        }

        Side? side = null;
        if (json.TryGetProperty("side"u8, out var said) && said.ValueKind is not JsonValueKind.Null)
        {
            if (!TryText(json, "side"u8, 20, out var word)) return null;
            side = word switch { "administration" => Side.Administration, "civilSociety" => Side.CivilSociety, _ => null };
            if (side is null) return null;
        }

        return (link, bytes, language.Code, name, side);
    }

    private static TextAct? TextOf(TextKind kind, JsonElement json, Guid session, Guid participant, RoomLimits limits)
    {
        var isSolution = kind is TextKind.Solution;
        if (json.ValueKind is not JsonValueKind.Object || json.EnumerateObject().Count() > (isSolution ? 4 : 2) || !TrySent(json, out var sent)) return null;
        var longest = kind switch { TextKind.Question => Question.Longest, TextKind.Problem => Problem.Longest, _ => Solution.Longest };
        if (!TryClean(json, "text"u8, longest, out var text) || text is null) return null;
        string? expected = null;
        Guid? problem = null;
        if (isSolution)
        {
            if (IsThere(json, "expected"u8) && !TryClean(json, "expected"u8, Solution.LongestResult, out expected)) return null;
            if (IsThere(json, "problem"u8))
            {
                if (!TryId(json, "problem"u8, out var id)) return null;
                problem = id;
            }
        }

        return new TextAct(session, participant, kind, text, problem, expected, sent, limits);
    }

    private static bool Has(JsonElement json, int properties) => json.ValueKind is JsonValueKind.Object && json.EnumerateObject().Count() == properties;

    private static bool IsThere(JsonElement json, ReadOnlySpan<byte> name) => json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null;

    private static bool TryId(JsonElement json, ReadOnlySpan<byte> name, out Guid id)
    {
        id = Guid.Empty;
        return json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.TryGetGuid(out id) && id != Guid.Empty;
    }

    private static bool TrySent(JsonElement json, out long sent)
    {
        sent = 0;
        return json.TryGetProperty("sent"u8, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out sent) && sent is > 0 and <= GreatestNumber;
    }

    private static bool TryChoices(JsonElement json, out IReadOnlyList<int> choices)
    {
        choices = [];
        if (!json.TryGetProperty("choices"u8, out var list) || list.ValueKind is not JsonValueKind.Array || list.GetArrayLength() is 0 or > Poll.MostOptions) return false;
        var read = new SortedSet<int>();
        foreach (var item in list.EnumerateArray())
            if (item.ValueKind is not JsonValueKind.Number || !item.TryGetInt32(out var choice) || choice is < 1 or > Poll.MostOptions || !read.Add(choice)) return false;
        choices = [.. read];
        return true;
    }

    private static bool TryPairs(JsonElement list, out IReadOnlyList<(int, int)> pairs)
    {
        pairs = [];
        if (list.ValueKind is not JsonValueKind.Array || list.GetArrayLength() is 0 or > RankingRound.MostProblems * (RankingRound.MostProblems - 1) / 2) return false;
        var read = new List<(int, int)>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind is not JsonValueKind.Array || item.GetArrayLength() != 2) return false;
            if (item[0].ValueKind is not JsonValueKind.Number || item[1].ValueKind is not JsonValueKind.Number) return false;
            if (!item[0].TryGetInt32(out var one) || !item[1].TryGetInt32(out var other) || one is < 1 or > 100 || other is < 1 or > 100) return false;
            read.Add((one, other));
        }

        pairs = read;
        return true;
    }

    /// <param name="text">Null when nothing readable is left.</param>
    private static bool TryClean(JsonElement json, ReadOnlySpan<byte> name, int longest, out string? text)
    {
        text = null;
        if (!TryText(json, name, longest * 2, out var typed) || !SafeText.TryClean(typed, out var clean)) return false;
        clean = clean.Trim();
        if (clean.Length > longest) return false;
        text = clean.Length > 0 ? clean : null;
        return true;
    }

    private static bool TryText(JsonElement json, ReadOnlySpan<byte> name, int longest, out string text)
    {
        text = "";
        if (!json.TryGetProperty(name, out var value) || value.ValueKind is not JsonValueKind.String) return false;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return false;   // not UTF-8, or half of a surrogate pair
        }

        return text.Length <= longest;
    }
}
