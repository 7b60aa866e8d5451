using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Adoption;

/// <summary>A plan with one way that goes from a problem named in a session to a text that both sides adopted, with a comment of the public.</summary>
internal sealed class ChainScene(AdoptionScene scene) : IAsyncDisposable
{
    public const string Problem = "لا يجد الباحثون المعطيات", Comment = "أضيفوا آجالا للنشر", Answer = "أضيفت الآجال.";

    public AdoptionScene Adoption => scene;
    public CardScene Cards => scene.Cards;
    public ConsultationSession Session { get; private set; } = null!;

    public static async Task<ChainScene> WithAsync(Engine engine = Engine.Sqlite)
    {
        var chain = new ChainScene(await AdoptionScene.WithAsync(engine));
        await chain.HoldSessionAsync();
        return chain;
    }

    /// <summary>The first proposal is a solution of a session, to a problem that its room ranked first.</summary>
    private async Task HoldSessionAsync()
    {
        var at = DateTime.UtcNow.AddDays(-40);
        Session = new ConsultationSession(scene.PlanId, 1, Cards.Plan.Themes[0].Id, Cards.Association.Id, AdoptionScene.Today.AddDays(-40));
        var problem = new Problem(Session.Id, 1, null, Problem, at);
        var solution = new Solution(Session.Id, 1, problem.Id, null, "بوابة واحدة", null, at);
        solution.BecomeProposal(Cards.Proposals[0].Id);
        var ranking = new RankingRound(Session.Id, 1, RankingMethod.Points, 3, [problem.Id], at);
        ranking.Close(new CountedRanking(1, [new Standing(3, 1)], "00"), at);
        await scene.Database.AddAsync(Session);
        await scene.Database.AddAsync(new LiveSession(Session.Id, scene.PlanId, "token", "123456"));
        await scene.Database.AddAsync(problem);
        await scene.Database.AddAsync(solution, ranking);
        await scene.Database.AddAsync(
            new SealedMinutes(Session.Id, "{}", "aa", at), new SessionSignature(Session.Id, Side.Administration, Cards.Official.AccountId!.Value, "aa", at),
            new SessionSignature(Session.Id, Side.CivilSociety, Cards.Volunteer.AccountId!.Value, "aa", at));
        await ChangeAsync(async db => (await db.Proposals.SingleAsync(one => one.Id == Cards.Proposals[0].Id)).SessionId = Session.Id);
    }

    public async Task PublishMinutesAsync() => await ChangeAsync(async db => AdoptionScene.Done((await db.SealedMinutes.SingleAsync()).Publish(DateTime.UtcNow)));

    public async Task PublishRegisterAsync() => AdoptionScene.Done(await new PublishRegister(scene.Database.Store).RunAsync(Actor.System, scene.PlanId));

    public async Task CommentedAsync()
    {
        await scene.OpenWindowAsync();
        Assert.Null((await scene.SendAsync(Comment)).Refusal);
        await scene.PublishedAsync();
        await scene.RoutedAsync();
        AdoptionScene.Done(await scene.AnswerAsync(Cards.Secretariat, new CommentAnswer(CommentOutcome.NoChange, Answer)));
        await scene.CloseWindowAsync();
    }

    /// <summary>All of it, published.</summary>
    public async Task WholeAsync()
    {
        await PublishMinutesAsync();
        await PublishRegisterAsync();
        await CommentedAsync();
        await scene.AdoptedAsync();
    }

    public Task<Result<ChainShown>> ReadAsync(Actor actor, string end, string of, int plan = 3) =>
        new ChainSheet(scene.Database.Store, TimeProvider.System).ReadAsync(actor, plan, ChainPlace.Of(end, of)!);

    public async Task<IReadOnlyList<CommitmentChain>> ChainsAsync(Actor actor, string end, string of, int plan = 3)
    {
        var read = await ReadAsync(actor, end, of, plan);
        Assert.Null(read.Refusal);
        return read.Value!.Chains;
    }

    public async Task ChangeAsync(Func<Platform.Data.WorkspaceDbContext, Task> change)
    {
        await using var transaction = (await scene.Database.Database.BeginAsync()).Value!;
        await change(transaction.Db);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    public ValueTask DisposeAsync() => scene.DisposeAsync();
}
