using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>A plan under review with one commitment, its card as it was opened, two accepted proposals, and people of both sides.</summary>
public sealed class CardScene : IAsyncDisposable
{
    private CardScene(Engine engine) => Database = new TestDatabase(engine);

    public TestDatabase Database { get; }
    public Plan Plan { get; } = new(3, new LocalText("الخطة الثالثة"), 2024, 2028, PlanWork.Review);

    /// <summary>The lead administration and an association.</summary>
    public Body Agency { get; } = new(Side.Administration, BodyKind.Agency, new LocalText("وكالة التنمية الرقمية"));
    public Body Association { get; } = new(Side.CivilSociety, BodyKind.Association, new LocalText("جمعية الحمامة البيضاء"));
    public Commitment Commitment { get; private set; } = null!;
    public CommitmentCard Card { get; private set; } = null!;
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];
    public Actor Secretariat { get; private set; } = null!;

    /// <summary>Members of the committee, one of each side; the official is of the lead administration.</summary>
    public Actor Official { get; private set; } = null!;
    public Actor Volunteer { get; private set; } = null!;

    /// <summary>A member of an administration that does not lead.</summary>
    public Actor OtherOfficial { get; private set; } = null!;
    public Actor Observer { get; private set; } = null!;

    public static Task<CardScene> WithAsync(Engine engine = Engine.Sqlite, DraftText? text = null) =>
        WithAsync(engine, text is null ? null : _ => text);

    /// <param name="write">The card's text, knowing the lead administration.</param>
    public static async Task<CardScene> WithAsync(Engine engine, Func<Body, DraftText>? write)
    {
        var scene = new CardScene(engine);
        scene.Plan.AddTheme(1, new LocalText("الحكامة الرقمية"), []);
        scene.Commitment = new Commitment(scene.Plan.Id, 2, new LocalText("بوابة المعطيات المفتوحة"), scene.Agency.Id);
        await scene.Database.AddAsync(scene.Plan, scene.Agency, scene.Association, scene.Commitment);
        scene.Secretariat = await scene.Database.ActorAsync(Role.Secretariat);
        scene.Official = await scene.Database.ActorAsync(Role.Member, Side.Administration, scene.Agency.Id);
        scene.OtherOfficial = await scene.Database.ActorAsync(Role.Member, Side.Administration);
        scene.Volunteer = await scene.Database.ActorAsync(Role.Member, Side.CivilSociety, scene.Association.Id);
        scene.Observer = await scene.Database.ActorAsync(Role.Observer);
        scene.Proposals = [.. Enumerable.Range(1, 2).Select(i =>
        {
            var proposal = new Proposal(scene.Plan.Id, i, scene.Plan.Themes[0].Id, Channel.Portal, $"مقترح رقم {i}", $"نص المقترح رقم {i}", null);
            Assert.True(proposal.Accept().Ok);
            return proposal;
        })];
        await scene.Database.AddAsync([.. scene.Proposals]);

        var text = write?.Invoke(scene.Agency) ?? new DraftText("ar", "بوابة المعطيات المفتوحة")
        {
            Lead = scene.Agency.Id,
            Sections = new Dictionary<string, string> { ["problem"] = "المعطيات متفرقة بين الإدارات.\nلا يجدها الباحثون." },
            Activities = [new DraftText.DraftActivity("جرد المعطيات") { Start = new DateOnly(2026, 3, 1), End = new DateOnly(2026, 9, 30) }],
            Indicators = [new DraftText.DraftIndicator("رضا مستعملي البوابة") { Purpose = IndicatorPurpose.Impact }],
        };
        var at = DateTime.UtcNow;
        scene.Card = new CommitmentCard(scene.Plan.Id, scene.Commitment.Id, CardKind.New, text.Language, scene.Secretariat.AccountId, at);
        var opened = CardVersion.Opened(scene.Card.Id, text.ToDocument(), scene.Secretariat.AccountId);
        var outline = new CardOutline(scene.Card.Id);
        outline.Take(WrittenCard.Of(opened.Document), 0, at, scene.Secretariat.AccountId);
        await scene.Database.AddAsync(scene.Card, new CardSnapshot(opened, Schema.Card.Number, at), outline);
        return scene;
    }

    public async Task<CardVersion> NewestAsync()
    {
        await using var db = Database.Read();
        return (await CardVersion.AtAsync(db, Card.Id))!;
    }

    /// <summary>Puts a card's newest version before the sides, past rights and record; a side that is given has signed it.</summary>
    public async Task<CardReview> BeforeSidesAsync(Guid cardId, Side? by)
    {
        await using var transaction = (await Database.Database.BeginAsync()).Value!;
        var db = transaction.Db;
        var card = await db.CommitmentCards.SingleAsync(c => c.Id == cardId);
        Assert.True(card.PutBeforeSides().Ok);
        var number = await db.CardReviews.CountAsync(r => r.CardId == cardId) + 1;
        var review = new CardReview(cardId, number, (await CardVersion.AtAsync(db, cardId))!, Secretariat.AccountId, DateTime.UtcNow);
        if (by is { } side) Assert.True(review.Sign(side, Official.AccountId!.Value, DateTime.UtcNow).Ok);
        db.Add(review);
        await db.SaveChangesAsync();
        await transaction.CommitAsync(default);
        return review;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
