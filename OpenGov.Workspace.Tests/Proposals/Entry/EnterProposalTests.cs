using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals;

public sealed class EnterProposalTests
{
    private static readonly ProposalDraft Draft = new() { Channel = Channel.Portal, Title = "نشر الميزانية", Text = "نشر معطيات الميزانية" };

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Twenty_people_entering_at_once_get_the_numbers_one_to_twenty(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var plan = await PlanAsync(database);
        var secretariat = await database.ActorAsync(Role.Secretariat);

        var entered = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => new EnterProposal(database.Store).RunAsync(secretariat, plan.Id, Draft))));

        Assert.All(entered, result => Assert.True(result.Ok, result.Refusal?.Key));
        Assert.Equal(Enumerable.Range(1, 20), entered.Select(result => result.Value!.Number).Order());
        await using var db = database.Read();
        Assert.Equal(Enumerable.Range(1, 20), await db.Proposals.Select(p => p.Number).OrderBy(n => n).ToListAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Many_enter_together_in_order_with_one_line_of_the_record(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var plan = await PlanAsync(database);

        var entered = await new EnterProposals(database.Store).RunAsync(
            Actor.System, plan.Id, [.. Enumerable.Range(1, 30).Select(i => Draft with { Text = $"مقترح {i}" })], isExample: true);

        Assert.Equal(Enumerable.Range(1, 30), entered.Value!.Select(e => e.Number));
        await using var db = database.Read();
        Assert.Equal("مقترح 7", (await db.Proposals.SingleAsync(p => p.Number == 7)).Text);
        Assert.True(await db.Proposals.AllAsync(p => p.IsExample));
        var line = Encoding.UTF8.GetString((await db.Record.SingleAsync()).Payload!);
        Assert.All(entered.Value!, e => Assert.Contains(e.Sha256, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_bad_draft_among_many_keeps_all_of_them_out()
    {
        await using var database = new TestDatabase();
        var plan = await PlanAsync(database);

        var entered = await new EnterProposals(database.Store).RunAsync(Actor.System, plan.Id, [Draft, Draft with { Text = " \n " }]);

        Assert.Equal(ProposalsRefusals.TextMissing, entered.Refusal);
        await using var db = database.Read();
        Assert.Equal(0, await db.Proposals.CountAsync());
    }

    [Fact]
    public async Task Only_the_secretariat_enters_proposals()
    {
        await using var database = new TestDatabase();
        var plan = await PlanAsync(database);

        foreach (var role in new[] { Role.Administrator, Role.Member, Role.CoLead, Role.Expert, Role.Observer })
            Assert.Equal(AccessRefusals.NotAllowed, (await EnterAsync(database, plan.Id, Draft, role)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new EnterProposal(database.Store).RunAsync(Actor.Public, plan.Id, Draft)).Refusal);
    }

    [Fact]
    public async Task A_text_is_kept_without_the_characters_that_disguise_it()
    {
        await using var database = new TestDatabase();
        var plan = await PlanAsync(database);

        await EnterAsync(database, plan.Id, Draft with { Title = "  نشر \u202E الميزانية ", Text = "نص\u0000\r\nثان\u2066" });

        await using var db = database.Read();
        var proposal = await db.Proposals.SingleAsync();
        Assert.Equal("نشر الميزانية", proposal.Title);
        Assert.Equal("نص\nثان", proposal.Text);
    }

    [Fact]
    public async Task A_proposal_without_a_title_goes_by_the_first_words_of_its_text()
    {
        await using var database = new TestDatabase();
        var plan = await PlanAsync(database);

        await EnterAsync(database, plan.Id, Draft with { Title = "", Text = string.Join(' ', Enumerable.Repeat("كلمة", 40)) });

        await using var db = database.Read();
        Assert.Equal(string.Join(' ', Enumerable.Repeat("كلمة", 16)) + "…", (await db.Proposals.SingleAsync()).Title);
    }

    [Fact]
    public async Task A_draft_that_cannot_be_kept_is_refused_with_the_reason()
    {
        await using var database = new TestDatabase();
        var plan = await PlanAsync(database);
        (ProposalDraft Draft, Refusal Refusal)[] cases =
        [
            (Draft with { Text = new string('ن', 10_001) }, ProposalsRefusals.TextTooLong),
            (Draft with { Title = new string('ن', 301) }, ProposalsRefusals.TitleTooLong),
            (Draft with { AuthorContact = new string('n', 201) }, ProposalsRefusals.AuthorTooLong),
            (Draft with { Text = "half \uD83D" }, ProposalsRefusals.TextDamaged),
            (Draft with { ThemeId = Guid.NewGuid() }, ProposalsRefusals.NoSuchTheme),
            (Draft with { Channel = Channel.Session, SessionId = Guid.NewGuid() }, ProposalsRefusals.NoSuchSession),
            (Draft with { SessionId = Guid.NewGuid() }, ProposalsRefusals.SessionOfAnotherChannel),
            (Draft with { Institutions = [Guid.NewGuid()] }, ProposalsRefusals.NoSuchInstitution),
            (Draft with { ReceivedOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2) }, ProposalsRefusals.ReceivedInTheFuture),
        ];

        foreach (var (draft, refusal) in cases)
            Assert.Equal(refusal.Key, (await EnterAsync(database, plan.Id, draft)).Refusal?.Key);
        Assert.Equal(PlansRefusals.NoSuchPlan, (await EnterAsync(database, Guid.NewGuid(), Draft)).Refusal);
        await using var db = database.Read();
        Assert.Equal(0, await db.Proposals.CountAsync());
    }

    [Fact]
    public async Task The_author_is_kept_apart_and_out_of_the_record()
    {
        await using var database = new TestDatabase();
        var plan = await PlanAsync(database);

        await EnterAsync(database, plan.Id, Draft with { AuthorName = "جمعية", AuthorContact = "author@example.org" });

        await using var db = database.Read();
        Assert.Equal("author@example.org", (await db.ProposalAuthors.SingleAsync()).Contact);
        Assert.DoesNotContain("author@example.org", Encoding.UTF8.GetString((await db.Record.SingleAsync()).Payload!), StringComparison.Ordinal);
    }

    private static async Task<Result<EnteredProposal>> EnterAsync(
        TestDatabase database, Guid planId, ProposalDraft draft, Role role = Role.Secretariat) =>
        await new EnterProposal(database.Store).RunAsync(await database.ActorAsync(role), planId, draft);

    private static async Task<Plan> PlanAsync(TestDatabase database)
    {
        var plan = new Plan(2, new LocalText("الخطة الثانية"), 2021, 2023);
        await database.AddAsync(plan);
        return plan;
    }
}
