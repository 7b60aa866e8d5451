using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A round as a stranger recomputes it: grid, rules, what each side gave, how it was settled, and what came of it.</summary>
/// <remarks>
/// Its JSON is what both sides sign and what is published: the names and their order are a public format, described in
/// docs/open-data.md. Names nobody; an author is a number that the commitment needs.
/// </remarks>
public sealed record RankedRound(
    string Format, RankedPlan Plan, RulesOfRound Round, GridInFull Grid, CutDrawn Cut, IReadOnlyList<ProposalInRound> Proposals)
{
    public const string ThisFormat = "ogw-ranking-v1";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string Text() => JsonSerializer.Serialize(this, Json);

    public static RankedRound Read(string text) => JsonSerializer.Deserialize<RankedRound>(text, Json)!;
}

public sealed record RankedPlan(Guid Id, int Number, LocalText Title);

/// <param name="Deadline">The last day, included, in Morocco's time.</param>
public sealed record RulesOfRound(
    Guid Id, int Number, LocalText Name, RevealRule Reveal, DateOnly? Deadline, DeadlineRule AfterDeadline, DateTime? OpenedAt, DateTime? ClosedAt);

/// <param name="Hash">SHA-256, in hexadecimal, of <paramref name="Text"/>.</param>
/// <param name="Text">The grid as both sides adopted it, itself JSON.</param>
public sealed record GridInFull(string Hash, string Text);

/// <param name="Value">Number of proposals; or hundredths of a point of the grid's scale; or thousands of dirhams.</param>
public sealed record CutDrawn(CutKind Kind, long Value);

/// <param name="Cost">In thousands of dirhams.</param>
/// <param name="Sheets">Administration first; empty before the ranking is complete.</param>
/// <param name="Settlements">In the grid's order; empty until both sides' scores were shown.</param>
/// <param name="Total">Sum of weight × settled half points; null while a score is not settled.</param>
/// <param name="Rank">1, 2, 2, 4: tied ones share theirs; null when a gate was not passed.</param>
/// <param name="GatesFailed">Criteria.</param>
public sealed record ProposalInRound(
    Guid Id, Guid ProposalId, int Number, string Title, long? Cost, DateTime? RevealedAt,
    IReadOnlyList<SheetInRound> Sheets, IReadOnlyList<SettlementInRound> Settlements,
    long? Total, int? Rank, IReadOnlyList<Guid> GatesFailed, SelectionState? Selection)
{
    [JsonIgnore] public bool IsSettled => Settlements.Count > 0 && Settlements.All(settlement => settlement.Halves is not null);
}

/// <summary>One side's sealed scores: payload, nonce, author, proposal and round give the commitment again.</summary>
public sealed record SheetInRound(
    Guid Id, Side Side, Guid? AuthorId, SheetState State, string? Commitment, DateTime? SealedAt, bool Late, string? Nonce, string? Payload);

/// <param name="Halves">The score that counts, in half points.</param>
/// <param name="SentReason">Why the pair could not agree.</param>
/// <param name="Administration">Points as given before the other side's were seen; null when none were.</param>
public sealed record SettlementInRound(
    Guid CriterionId, int? Administration, int? CivilSociety, SettledBy? By, int? Halves, string? Reason, string? SentReason,
    [property: JsonIgnore] SettlementState State = SettlementState.Settled);
