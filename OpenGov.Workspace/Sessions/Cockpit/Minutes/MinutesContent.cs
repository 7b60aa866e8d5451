using System.Security.Cryptography;
using System.Text.Json;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>What the minutes of a session say: all that both co-leads sign, and nothing else.</summary>
/// <param name="Participants">Telephones that joined the room; not people.</param>
public sealed record MinutesContent(
    int Plan, int Session, LocalText Theme, LocalText Organiser, DateOnly Day, DateTime StartedAt, DateTime? EndedAt, int Participants,
    IReadOnlyList<MinutedLead> Leads, IReadOnlyList<MinutedItem> Items, MinutedSpeaking Speaking, IReadOnlyList<MinutedPoll> Polls,
    IReadOnlyList<MinutedQuestion> Questions, MinutedRanking? Ranking, IReadOnlyList<MinutedProblem> Problems, IReadOnlyList<MinutedSolution> OtherSolutions,
    IReadOnlyList<string> Decisions, IReadOnlyList<MinutedAction> Actions)
{
    /// <summary>Null in minutes that were sealed before attendance was part of them.</summary>
    public MinutedAttendance? Attendance { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, Change.Json);

    internal static MinutesContent Of(string json) => JsonSerializer.Deserialize<MinutesContent>(json, Change.Json)!;

    internal static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json)));
}

/// <param name="TookOverAt">When a deputy came in their place, or they came back.</param>
public sealed record MinutedLead(Side Side, LocalText Function, bool IsDeputy, DateTime? TookOverAt);

/// <param name="Seconds">How long it ran, without pauses; null when it was not reached.</param>
public sealed record MinutedItem(int Order, LocalText Title, int Minutes, int ExtraMinutes, DateTime? BeganAt, int? Seconds, IReadOnlyList<ItemFact> Facts, string Notes);

/// <summary>Seconds that were spoken.</summary>
public sealed record MinutedSpeaking(int Administration, int CivilSociety, int Others);

public sealed record MinutedPoll(LocalText Text, int MostChoices, int Ballots, DateTime? ClosedAt, IReadOnlyList<MinutedOption> Options, string? Hash);

public sealed record MinutedOption(LocalText Text, int Votes);

/// <param name="Alike">Questions that asked the same.</param>
public sealed record MinutedQuestion(int Number, string Text, int Alike, bool Answered, string? Answer);

public sealed record MinutedRanking(RankingMethod Method, int Points, int Ballots, string? Hash);

/// <param name="Merged">The problems that were merged into it, in their own words.</param>
public sealed record MinutedProblem(int Number, string Text, IReadOnlyList<string> Merged, int? Place, int? Score, IReadOnlyList<MinutedSolution> Solutions);

/// <param name="Proposal">Its number in the register; null when it did not become one.</param>
public sealed record MinutedSolution(int Number, string Text, string? Expected, int? Proposal);

public sealed record MinutedAction(string Text, LocalText? Owner, Side? OwnerSide, DateOnly DueOn);

/// <summary>Filled by the folder of the register, which comes later: the numbers of a session's proposals, by the solution that each was.</summary>
public sealed record NumberedProposals(Func<WorkspaceDbContext, Guid, CancellationToken, Task<IReadOnlyDictionary<Guid, int>>> OfSessionAsync);
