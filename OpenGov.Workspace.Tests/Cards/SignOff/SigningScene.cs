using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>A card with everything that two sides can sign, which answers the first of the two proposals.</summary>
internal sealed class SigningScene : IAsyncDisposable
{
    private SigningScene(CardScene scene) => Scene = scene;

    public CardScene Scene { get; }

    public static async Task<SigningScene> WithAsync(Engine engine = Engine.Sqlite, Func<DraftText, DraftText>? text = null)
    {
        // The body exists once the scene does; the card is opened with it as lead through its own text.
        var scene = await CardScene.WithAsync(engine, body =>
        {
            var draft = new DraftText("ar", "بوابة المعطيات المفتوحة")
            {
                Lead = body.Id,
                Sections = new Dictionary<string, string> { ["problem"] = "المعطيات متفرقة.", ["solution"] = "بوابة واحدة." },
                Activities = [new DraftText.DraftActivity("جرد المعطيات") { Start = new DateOnly(2026, 3, 1), End = new DateOnly(2026, 9, 30) }],
                Indicators = [new DraftText.DraftIndicator("رضا مستعملي البوابة") { Purpose = IndicatorPurpose.Impact }],
            };
            return text?.Invoke(draft) ?? draft;
        });
        var source = new CardSource(scene.Card.Id, scene.Proposals[0].Id, scene.Secretariat.AccountId, DateTime.UtcNow);
        source.AnswerIn(["activities", "problem"]);
        await scene.Database.AddAsync(source);
        return new SigningScene(scene);
    }

    /// <returns>The hash of what is before the sides.</returns>
    public async Task<string> PutAsync()
    {
        var put = await new PutBeforeSides(Scene.Database.Store).RunAsync(Scene.Official, Scene.Card.Id);
        Assert.True(put.Ok, put.Refusal?.Key);
        await using var db = Scene.Database.Read();
        return await db.CardReviews.OrderByDescending(review => review.Number).Select(review => review.Hash).FirstAsync();
    }

    public Task<Result> SignAsync(Actor actor, string hash) => new SignCard(Scene.Database.Store).RunAsync(actor, Scene.Card.Id, hash);

    public Task<Result> PublishAsync(string hash) => new PublishCard(Scene.Database.Store).RunAsync(Scene.Secretariat, Scene.Card.Id, hash);

    public async Task SignedByBothAsync()
    {
        var hash = await PutAsync();
        foreach (var actor in new[] { Scene.Volunteer, Scene.Official })
        {
            var signed = await SignAsync(actor, hash);
            Assert.True(signed.Ok, signed.Refusal?.Key);
        }
    }

    /// <summary>What stands is signed by both sides and published.</summary>
    public async Task PublishedAsync()
    {
        await SignedByBothAsync();
        var published = await PublishAsync((await Scene.NewestAsync()).DocumentHash);
        Assert.True(published.Ok, published.Refusal?.Key);
    }

    public async Task<Proposal> ProposalAsync(int number)
    {
        await using var db = Scene.Database.Read();
        return await db.Proposals.SingleAsync(proposal => proposal.PlanId == Scene.Plan.Id && proposal.Number == number);
    }

    public ValueTask DisposeAsync() => Scene.DisposeAsync();
}
