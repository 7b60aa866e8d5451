using System.Text.Json;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>As many cards as wanted, just opened with the text of a usual commitment, and members of both sides who can be signed in by one click.</summary>
public sealed record ManyCards(IReadOnlyList<Guid> Cards, IReadOnlyList<Guid> Accounts)
{
    /// <summary>Under which it lies beside the data folder.</summary>
    public const string FileName = "people.json";

    private const string Sentence = "تنشر الإدارات معطياتها بصيغ مفتوحة ومحينة كل ثلاثة أشهر، مع شرحها للعموم. ";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Puts them straight into the tables.</summary>
    public static async Task<ManyCards> FillAsync(Database database, int cards, int accounts)
    {
        var begun = await database.BeginAsync();
        await using var transaction = begun.Value!;
        var (db, at) = (transaction.Db, DateTime.UtcNow);
        at = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

        var plan = new Plan(3, new LocalText("الخطة الثالثة"), 2024, 2028, PlanWork.Review);
        var bodies = Sides.Both.Select(side => new Body(side, side is Side.Administration ? BodyKind.Agency : BodyKind.Association, new LocalText($"هيئة {side}"))).ToList();
        db.Add(plan);
        db.AddRange(bodies);
        var people = Enumerable.Range(0, accounts).Select(i => Account.Of(new LocalText($"عضو {i + 1}"), "ar", at, isExample: true)).ToList();
        db.AddRange(people);
        await db.SaveChangesAsync();
        db.AddRange(people.Select((person, i) => new Grant(person.Id, Role.Member, DateOnly.FromDateTime(at).AddDays(-1), Sides.Both[i % 2], bodies[i % 2].Id)));

        var commitments = Enumerable.Range(1, cards).Select(i => new Commitment(plan.Id, i, new LocalText($"التزام {i}"), bodies[0].Id)).ToList();
        db.AddRange(commitments);
        await db.SaveChangesAsync();
        var opened = commitments.Select(commitment => new CommitmentCard(plan.Id, commitment.Id, CardKind.New, "ar", null, at)).ToList();
        db.AddRange(opened);
        await db.SaveChangesAsync();
        foreach (var card in opened)
        {
            var version = CardVersion.Opened(card.Id, Text(bodies[0].Id).ToDocument(), null);
            var outline = new CardOutline(card.Id);
            outline.Take(WrittenCard.Of(version.Document), 0, at, null);
            db.Add(new CardSnapshot(version, Schema.Card.Number, at));
            db.Add(outline);
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync(default);
        return new ManyCards([.. opened.Select(card => card.Id)], [.. people.Select(person => person.Id)]);
    }

    /// <summary>For the programs in <c>bench/collab</c>.</summary>
    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Json));

    public static ManyCards Read(string file) => JsonSerializer.Deserialize<ManyCards>(File.ReadAllText(file), Json)!;

    /// <summary>Some 6,000 letters, as in the second plan's cards.</summary>
    private static DraftText Text(Guid lead) => new("ar", "بوابة المعطيات المفتوحة")
    {
        Lead = lead,
        Start = new DateOnly(2026, 1, 1),
        Sections = new[] { "problem", "causes", "done", "solution", "results", "transparency", "participation", "accountability" }
            .ToDictionary(section => section, _ => string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat(Sentence, 3)), 3))),
        Activities = [.. Enumerable.Range(1, 6).Select(i => new DraftText.DraftActivity($"{i}. {Sentence}") { Start = new DateOnly(2026, i, 1) })],
        Indicators = [.. Enumerable.Range(1, 4).Select(i => new DraftText.DraftIndicator($"{i}. {Sentence}"))],
    };
}
