using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>
/// A plan with four cards, for tests of what is made of them: 2 a draft in Arabic, 3 a revision that one side has signed, 4 in French,
/// published and then opened and edited again, 5 hardly begun.
/// </summary>
public sealed class PaperCards : IAsyncLifetime
{
    /// <summary>Typed into card 4 after it was published.</summary>
    public const string AfterPublishing = "Chantier ";

    public CardScene Scene { get; private set; } = null!;
    internal TypstWorker Worker { get; } = TypstWorkerTests.Worker(new());
    public CardReview Published { get; private set; } = null!;
    public CardVersion SealedText { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Scene = await CardScene.WithAsync(text: Draft());
        var source = new CardSource(Scene.Card.Id, Scene.Proposals[0].Id, null, DateTime.UtcNow);
        source.AnswerIn(["problem", "solution"]);
        var dropped = new CardSource(Scene.Card.Id, Scene.Proposals[1].Id, null, DateTime.UtcNow);
        Assert.True(dropped.Drop(null, DateTime.UtcNow, "خارج الموضوع").Ok);
        await Scene.Database.AddAsync(source, dropped);
        await RevisedAsync();
        await PublishedAsync();
        await OpenAsync(5, new DraftText("ar", ""), null);
    }

    public static DraftText Draft() => new("ar", "بوابة المعطيات المفتوحة للجماعات الترابية")
    {
        Start = new DateOnly(2026, 1, 1), End = new DateOnly(2027, 12, 31),
        Sections = new Dictionary<string, string>
        {
            ["problem"] = "المعطيات متفرقة بين الإدارات، ولا يجدها الباحثون إلا بعد مراسلات تطول.\nبلغت نسبة الجماعات التي تنشر ميزانيتها 12% سنة 2025 (المصدر: الجرد السنوي 2024-2025).",
            ["causes"] = "تعدد الصيغ وغياب مسؤول واحد.",
            ["solution"] = "بوابة واحدة بصيغة موحدة.",
            ["results"] = "تنشر كل جماعة معطياتها مرة كل ثلاثة أشهر.",
            ["transparency"] = "نشر استباقي للميزانيات والصفقات.",
            ["participation"] = "يختار المواطنون أولوية النشر في استشارة سنوية.",
            ["accountability"] = "تقرير سنوي عن آجال النشر.",
        },
        Activities =
        [
            new("جرد المعطيات الموجودة") { Output = "لائحة منشورة", Start = new(2026, 1, 15), End = new(2026, 6, 30), Status = ActivityStatus.Complete },
            new("إحداث الواجهة البرمجية API v2.0") { Output = "واجهة موثقة", Start = new(2026, 7, 1), End = new(2027, 3, 31), Status = ActivityStatus.Started },
            new("تكوين الجماعات") { Start = new(2027, 1, 1), End = new(2027, 12, 31) },
            new("=SUM(A1:A9)") { Output = "+1" },
        ],
        Indicators =
        [
            new("رضا مستعملي البوابة") { Purpose = IndicatorPurpose.Impact, Baseline = "غير معروف", Target = "يجد أربعة من خمسة ما يبحثون عنه", Source = "استطلاع سنوي", Frequency = IndicatorFrequency.Yearly },
            new("عدد الجماعات الناشرة") { Nature = IndicatorNature.Quantitative, Baseline = "180", Target = "1503" },
        ],
        Contact = "رئيس مصلحة المعطيات المفتوحة",
    };

    public static DraftText French() => new("fr", "Un budget que chacun peut lire")
    {
        Start = new DateOnly(2024, 9, 1), End = new DateOnly(2028, 8, 31),
        Sections = new Dictionary<string, string> { ["problem"] = "Le budget est publié en tableaux illisibles.", ["solution"] = "Un budget citoyen par région.", ["resources"] = "Deux agents." },
        Activities = [new("Publier le budget citoyen") { Start = new(2025, 1, 1), End = new(2025, 12, 31) }],
        Contact = "Chef du service du budget",
    };

    internal CardFiles Files => new(Worker, new StringLocalizer<CardsTexts>(Reading.Factory), TimeProvider.System);

    internal MakeCardReport Make => new(Scene.Database.Store, Files, ReportsOfExample.Desk(Scene.Database));

    internal PublishedCards ForEverybody => new(Scene.Database.Store, Files);

    /// <summary>The path of the file that was made.</summary>
    public async Task<string> MakeAsync(int? card, Language language, ReportFormat format, CardTemplate template = CardTemplate.Ministry)
    {
        var made = await Make.RunAsync(Scene.Volunteer, new CardOrder(3, card, language, format, template));
        Assert.Null(made.Refusal);
        var named = Path.Combine(Scene.Database.Folder, $"{made.Value}.{format.Ending()}");
        File.Copy(ReportsOfExample.Folder(Scene.Database).PathOf(made.Value), named);
        return named;
    }

    private async Task RevisedAsync()
    {
        var running = new DraftText("ar", "خدمات رقمية للجميع")
        {
            Kind = CardKind.Revised, Lead = Scene.Agency.Id, Supporters = [Scene.Association.Id],
            Activities = [new("دراسة الحاجيات") { Start = new(2024, 6, 1), End = new(2025, 6, 30) }, new("إطلاق التطبيق") { Start = new(2025, 1, 1), End = new(2026, 6, 30) }, new("حملة تحسيسية")],
        }.ToDocument();
        var json = JsonNode.Parse(CanonicalJson.Of(running))!;
        var activities = json["content"]!.AsArray().Single(part => (string)part!["type"]! == "activities")!["content"]!.AsArray();
        Change(activities[0]!, "keep", null);
        Change(activities[1]!, "postpone", "لم ينجز المسح بعد، فيؤجل النشاط ولا يحذف");
        activities[1]!["attrs"]!["start"] = "2026-09-01";
        activities[1]!["attrs"]!["end"] = "2027-12-31";
        Change(activities[2]!, "drop", "تغطيها حملة وطنية");
        var document = new NodeReader(Schema.Card).Card(Encoding.UTF8.GetBytes(json.ToJsonString())).Value;

        var (card, version) = await OpenAsync(3, null, document, running);
        var review = new CardReview(card.Id, 1, version, null, DateTime.UtcNow);
        Assert.True(review.Sign(Side.Administration, Scene.Official.AccountId!.Value, new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc)).Ok);
        SealedText = version;
        await Scene.Database.AddAsync(review);
    }

    private static void Change(JsonNode activity, string change, string? reason)
    {
        activity["attrs"]!["change"] = change;
        if (reason is not null) activity["content"]![2] = TestCard.Part("activity_reason", [TestCard.Text(reason)]);
    }

    private async Task PublishedAsync()
    {
        var (card, version) = await OpenAsync(4, French(), null);
        Published = new CardReview(card.Id, 1, version, null, DateTime.UtcNow);
        foreach (var (side, actor) in new[] { (Side.Administration, Scene.Official), (Side.CivilSociety, Scene.Volunteer) })
            Assert.True(Published.Sign(side, actor.AccountId!.Value, new DateTime(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc)).Ok);
        Assert.True(Published.Publish(null, new DateTime(2026, 11, 4, 9, 0, 0, DateTimeKind.Utc)).Ok);
        Published.Reopen(null, DateTime.UtcNow, null);
        var step = Encoding.UTF8.GetString(CanonicalJson.Of(TestCard.Insert(TestCard.At(version.Document, "Le budget"), AfterPublishing)));
        var edit = new CardCommit(card.Id, 1, 1, Guid.NewGuid(), 1, Scene.Volunteer.AccountId, DateTime.UtcNow, CommitKind.Edit, $"[{step}]");
        edit.Follow(CardCommit.Beginning);
        await Scene.Database.AddAsync(Published, edit);
    }

    private async Task<(CommitmentCard Card, CardVersion Version)> OpenAsync(int number, DraftText? text, Node? document, Node? running = null)
    {
        var commitment = new Commitment(Scene.Plan.Id, number, null, Scene.Agency.Id);
        await Scene.Database.AddAsync(commitment);
        var card = new CommitmentCard(Scene.Plan.Id, commitment.Id, running is null ? CardKind.New : CardKind.Revised, text?.Language ?? "ar", null, DateTime.UtcNow);
        if (running is not null)
        {
            card.StartsFrom(Encoding.UTF8.GetString(CanonicalJson.Of(running)));
            Assert.True(card.PutBeforeSides().Ok);
        }

        var version = CardVersion.Opened(card.Id, document ?? text!.ToDocument(), null);
        await Scene.Database.AddAsync(card, new CardSnapshot(version, Schema.Card.Number, DateTime.UtcNow), new CardOutline(card.Id));
        return (card, version);
    }

    public async ValueTask DisposeAsync()
    {
        Worker.Dispose();
        await Scene.DisposeAsync();
    }
}
