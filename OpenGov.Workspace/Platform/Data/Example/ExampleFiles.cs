using System.Text.Json;
using System.Text.Json.Serialization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The documents from which the example workspace is made, shipped inside the program.</summary>
internal static class ExampleFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static SecondPlan SecondPlan() => Read<SecondPlan>("plan2.json");
    public static IReadOnlyList<ExampleProposal> Proposals() => Read<ExampleProposal[]>("plan2-proposals.json");
    public static IReadOnlyList<ExampleProposal> ThirdPlanProposals() => Read<ExampleProposal[]>("plan3-proposals.json");
    public static ExampleScoring Scoring() => Read<ExampleScoring>("evaluation.json");
    public static Review Review() => Read<Review>("review3.json");
    public static ReviewMatter ReviewMatter() => Read<ReviewMatter>("review-matter.json");
    public static ExampleGroup Group() => Read<ExampleGroup>("plan3-groups.json");
    public static ExampleSession Session() => Read<ExampleSession>("plan3-session.json");
    public static IReadOnlyList<ExampleCommitment> Commitments() => Read<ExampleCommitment[]>("plan3-commitments.json");
    public static IReadOnlyList<ExampleCard> Cards() => Read<ExampleCard[]>("plan3-cards.json");
    public static IReadOnlyList<ExampleBody> Bodies() => Read<ExampleBody[]>("bodies.json");
    public static IReadOnlyList<ExamplePerson> People() => Read<ExamplePerson[]>("people.json");
    public static IReadOnlyList<LocalText> Words() => Read<LocalText[]>("words.json");

    private static T Read<T>(string name)
    {
        using var stream = typeof(ExampleFiles).Assembly.GetManifestResourceStream(typeof(ExampleFiles), name)!;
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}

internal sealed record ExampleBody(string Key, Side Side, BodyKind Kind, LocalText Name, string? Parent, bool SeatOfCommittee3)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public IReadOnlyList<ExampleFormerName> FormerNames { get; init; } = [];
}

internal sealed record ExampleFormerName(string Ar, DateOnly? Until);

internal sealed record ExampleProposal(int Theme, string Channel, string Title, string Text, DateOnly? On);

internal sealed record ExampleCommitment(int Number, string? Lead);

/// <summary>Somebody by function, never by name.</summary>
/// <param name="Seat">principal or deputy, for whom the committee knows as such.</param>
internal sealed record ExamplePerson(string Key, LocalText Function, Role Role, Side? Side, string? Body, string? Seat);

/// <summary>Made-up words of made-up rounds of scoring; the themes are those of the made-up proposals of plan 3.</summary>
/// <param name="Comments">By side, then by point.</param>
internal sealed record ExampleScoring(
    LocalText Round, IReadOnlyList<LocalText> Themes, IReadOnlyDictionary<string, IReadOnlyDictionary<int, string>> Comments, string Overall,
    IReadOnlyList<string> Reasons, string Sent, string Committee)
{
    public string Comment(Side side, int points) => Comments[side is Side.Administration ? "administration" : "civil_society"][points];
}
