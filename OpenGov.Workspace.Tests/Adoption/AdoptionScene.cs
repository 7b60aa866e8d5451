using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Plans;

namespace OpenGov.Workspace.Adoption;

/// <summary>A plan with one card that both sides can sign, on its way to the public and to being adopted.</summary>
internal sealed class AdoptionScene : IAsyncDisposable
{
    private AdoptionScene(SigningScene desk) => Desk = desk;

    public SigningScene Desk { get; }
    public CardScene Cards => Desk.Scene;
    public TestDatabase Database => Cards.Database;
    public Guid PlanId => Cards.Plan.Id;

    public static async Task<AdoptionScene> WithAsync(Engine engine = Engine.Sqlite)
    {
        var scene = new AdoptionScene(await SigningScene.WithAsync(engine));
        Done(await new PublishCalendar(scene.Database.Store).RunAsync(Actor.System, scene.PlanId));
        return scene;
    }

    public static void Done(Result result) => Assert.True(result.Ok, result.Refusal?.Key);

    public static DateOnly Today => Platform.Texts.Dates.DayOf(DateTime.UtcNow);

    public Task<Result> PrepareWindowAsync(DateOnly? from = null, DateOnly? until = null) => new PrepareConsultation(Database.Store).RunAsync(
        Cards.Secretariat, PlanId, new ConsultationDraft(from ?? Today, until ?? (from ?? Today).AddDays(PublicConsultation.UsualDays - 1), "نستشيركم.", [Cards.Card.Id]));

    public async Task<PublicConsultation> ConsultationAsync()
    {
        await using var db = Database.Read();
        return await db.PublicConsultations.AsNoTracking().Include(one => one.Cards).OrderByDescending(one => one.Number).FirstAsync();
    }

    public async Task<Result> ApproveAsync(Actor actor)
    {
        var consultation = await ConsultationAsync();
        return await new ApproveConsultation(Database.Store).RunAsync(actor, consultation.Id, ConsultationText.HashOf(consultation));
    }

    public async Task OpenWindowAsync()
    {
        Done(await PrepareWindowAsync());
        Done(await ApproveAsync(Cards.Volunteer));
        Done(await ApproveAsync(Cards.OtherOfficial));
    }

    /// <summary>The days of the window pass, past rights and record.</summary>
    public async Task CloseWindowAsync()
    {
        var consultation = await ConsultationAsync();
        await using var transaction = (await Database.Database.BeginAsync()).Value!;
        await transaction.Db.PublicConsultations.Where(one => one.Id == consultation.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.From, Today.AddDays(-30)).SetProperty(one => one.Until, Today.AddDays(-2)));
        await transaction.CommitAsync(default);
    }

    public Task<Result<SentComment>> SendAsync(string text, int? card = 2, string? section = "problem", string? quote = null) => new SendComment(Database.Store).RunAsync(
        Actor.Public, 3, new CommentDraft(text, card, section, quote) { Name = "مواطنة", Contact = "0600000000", Consents = true });

    public async Task<PublicComment> CommentAsync(int number = 1)
    {
        await using var db = Database.Read();
        return await db.PublicComments.AsNoTracking().SingleAsync(one => one.Number == number);
    }

    public async Task PublishedAsync(int number = 1) =>
        Done(await new PublishComments(Database.Store).RunAsync(Cards.Secretariat, PlanId, [(await CommentAsync(number)).Id]));

    public async Task RoutedAsync(int number = 1) =>
        Done(await new RouteComments(Database.Store).RunAsync(Cards.Secretariat, PlanId, [(await CommentAsync(number)).Id], Cards.Agency.Id));

    public async Task<Result> AnswerAsync(Actor actor, CommentAnswer answer, int number = 1)
    {
        var comment = await CommentAsync(number);
        return await new AnswerComment(Database.Store).RunAsync(actor, comment.Id, comment.Version, answer);
    }

    /// <summary>Every proposal gets an answer: the first is answered by the card, the second is left out.</summary>
    public async Task DisposeOfProposalsAsync()
    {
        await using var transaction = (await Database.Database.BeginAsync()).Value!;
        foreach (var proposal in await transaction.Db.Proposals.ToListAsync())
            if (proposal.IsOpen) Done(proposal.LeaveOut("لا صلة له بالالتزام."));
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    public async Task ReadyAsync()
    {
        await Desk.PublishedAsync();
        await DisposeOfProposalsAsync();
    }

    public Task<Result> PrepareAsync(string? reason = null) => new PrepareAdoption(Database.Store).RunAsync(Cards.Secretariat, PlanId, reason);

    public async Task<PlanAdoption> AdoptionAsync()
    {
        await using var db = Database.Read();
        return await db.PlanAdoptions.AsNoTracking().Include(one => one.Cards).OrderByDescending(one => one.Number).FirstAsync();
    }

    public async Task<Result> SignAsync(Actor actor, string? hash = null)
    {
        var adoption = await AdoptionAsync();
        return await new SignAdoption(Database.Store).RunAsync(actor, adoption.Id, hash ?? adoption.Hash);
    }

    public async Task AdoptedAsync()
    {
        await ReadyAsync();
        Done(await PrepareAsync());
        Done(await SignAsync(Cards.Volunteer));
        Done(await SignAsync(Cards.OtherOfficial));
    }

    public async Task<AdoptionProof> ProofAsync() => (await new VerifyAdoption(Database.Store).ReadAsync(Actor.Operator)).Value!;

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
