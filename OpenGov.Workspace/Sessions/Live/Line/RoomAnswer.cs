using System.Text.Json.Serialization;

namespace OpenGov.Workspace.Sessions;

/// <summary>What became of a participant's message. Answered when the disk has it.</summary>
/// <remarks>
/// <c>ok</c> taken, or known from before; then <c>Choices</c> and <c>Sent</c> say what stands, <c>Number</c> by what the text is called.
/// <c>closed</c> no such room, or not open, or the poll is not; <c>removed</c>; <c>refused</c> the token belongs elsewhere; <c>code</c> this vote
/// needs a code from a slip; <c>code-wrong</c>; <c>not-taken</c> the leads take none of these now; <c>full</c>; <c>invalid</c>; <c>busy</c> the same
/// again after <c>RetryMs</c>.
/// </remarks>
public sealed record RoomAnswer(string Code)
{
    public static readonly RoomAnswer Closed = new("closed"), Removed = new("removed"), Refused = new("refused"), NeedsCode = new("code"),
        CodeWrong = new("code-wrong"), NotTaken = new("not-taken"), Full = new("full"), Invalid = new("invalid"), Done = new("ok"),
        Crowded = new("busy") { RetryMs = 500 }, NotWritable = new("busy") { RetryMs = 3_000 };

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryMs { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Choices { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Sent { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Number { get; init; }

    public static RoomAnswer Wait(int milliseconds) => new("busy") { RetryMs = milliseconds };
}

/// <summary>Who has come in, and what of theirs stands.</summary>
/// <param name="Mine">Their ballots in what is open now.</param>
/// <param name="HasCode">They entered a code from a slip.</param>
/// <param name="Sent">The greatest number of a message of theirs that was kept: theirs go on from there.</param>
public sealed record EnteredRoom(Guid SessionId, Guid ParticipantId, IReadOnlyList<StandingBallot> Mine, bool HasCode, long Sent);

/// <param name="Id">Of the poll or ranking.</param>
public sealed record StandingBallot(Guid Id, string Choices, long Sent);
