using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>What a use-case works with: the tables, who asks, the moment, and the record it writes to.</summary>
public sealed class Change(WorkspaceDbContext db, Rights rights, DateTime now)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly List<Line> _lines = [];

    public WorkspaceDbContext Db => db;

    /// <summary>What the actor is, read in this transaction.</summary>
    public Rights Rights => rights;

    /// <summary>UTC, to the millisecond, so that both engines keep it whole.</summary>
    public DateTime Now => now;

    /// <summary>The committee's day, which is Morocco's: a deadline of today is not over while it is still today there.</summary>
    public DateOnly Today => Dates.DayOf(now);

    internal IReadOnlyList<Line> Lines => _lines;
    internal bool MayBeUnrecorded { get; private set; }
    internal IReadOnlyList<Guid> Unrecorded { get; private set; } = [];

    /// <summary>Writes a line of the record, in the same transaction.</summary>
    /// <param name="subject">What it was done to.</param>
    /// <param name="plan">The plan it belongs to, if any; pages of that plan hear of it.</param>
    /// <param name="payload">Details; the text <c>Record.UseCase</c> of the folder names them in braces, as in {number}.</param>
    /// <param name="also">Other things whose history shows this line and whose pages hear of it.</param>
    public void Record(Guid subject, Guid? plan, object? payload = null, params IEnumerable<Guid> also) =>
        _lines.Add(new Line(subject, plan, JsonSerializer.SerializeToUtf8Bytes(payload ?? new { }, Json), [.. also]));

    /// <summary>Writes a line that names nobody: it proves that something was there at this moment, not whose it was.</summary>
    public void RecordUnnamed(Guid subject, object payload) =>
        _lines.Add(new Line(subject, null, JsonSerializer.SerializeToUtf8Bytes(payload, Json), []) { Unnamed = true });

    /// <summary>Writes a line of what followed from this by itself, under a name of its own and in nobody's.</summary>
    /// <param name="action">As in <c>Evaluation.ShowScores</c>; its text is <c>Record.ShowScores</c> of that folder.</param>
    public void RecordConsequence(string action, Guid subject, Guid? plan, object payload, params IEnumerable<Guid> also) =>
        _lines.Add(new Line(subject, plan, JsonSerializer.SerializeToUtf8Bytes(payload, Json), [.. also]) { Unnamed = true, Action = action });

    /// <summary>For what is nobody's business but the actor's: a draft, a preference.</summary>
    /// <param name="changed">Things whose pages hear of it all the same; a few at most.</param>
    public void LeaveUnrecorded(params IEnumerable<Guid> changed) => (MayBeUnrecorded, Unrecorded) = (true, [.. changed]);

    internal sealed record Line(Guid Subject, Guid? Plan, byte[] Payload, IReadOnlyList<Guid> Also)
    {
        public bool Unnamed { get; init; }

        /// <summary>Null: the use-case's.</summary>
        public string? Action { get; init; }
    }
}
