using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Dashboard.OpenData;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenPlan = OpenGov.Workspace.Plans.OpenPlan;

namespace OpenGov.Workspace.Proposals;

/// <summary>A proposal that comes through the public form: received, looked at, followed, taken back.</summary>
public sealed class PublicSubmissionTests
{
    private const string Text = "نقترح نشر محاضر المجالس الجماعية على بوابة واحدة قابلة للبحث.";
    private static readonly int Year = DateTime.UtcNow.Year;

    public static TheoryData<Engine> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task It_enters_the_register_and_is_not_public_before_the_secretariat_has_looked(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var plan = await PublishedPlanAsync(database);
        var sent = await SendAsync(database, Draft());

        Assert.Equal(1, sent.Number);
        Assert.Empty((await new PublicRegister(database.Store).ReadAsync(Actor.Public, 9, new ProposalFilter())).Value!.Rows);
        Assert.Equal(ProposalsRefusals.NoSuchProposal, (await new PublicProposal(database.Store).ReadAsync(Actor.Public, 9, 1)).Refusal);
        Assert.Empty((await new OpenProposals(database.Store).ReadAsync(Actor.Public, 9)).Value!);
        Assert.Equal(0, (await new OpenFigures(database.Store).ReadAsync(Actor.Public, 9)).Value!.Single(figure => figure.Key == "register.proposals").Value);

        var secretariat = await database.ActorAsync(Role.Secretariat);
        var waiting = (await new ReceivedProposals(database.Store).ReadAsync(secretariat, 9)).Value!.Proposals.Single();
        Assert.True((await new LetPublicSee(database.Store).RunAsync(secretariat, waiting.Id, waiting.Version)).Ok);

        Assert.Equal(1, Assert.Single((await new PublicRegister(database.Store).ReadAsync(Actor.Public, 9, new ProposalFilter())).Value!.Rows).Number);
        Assert.Equal(Text, (await new PublicProposal(database.Store).ReadAsync(Actor.Public, 9, 1)).Value!.Text);
        Assert.Single((await new OpenProposals(database.Store).ReadAsync(Actor.Public, 9)).Value!);
        Assert.Empty((await new ReceivedProposals(database.Store).ReadAsync(secretariat, 9)).Value!.Proposals);
        Assert.NotEqual(default, plan);
    }

    [Fact]
    public async Task A_decision_about_it_makes_it_public_with_its_reason()
    {
        await using var database = new TestDatabase();
        var plan = await PublishedPlanAsync(database);
        var sent = await SendAsync(database, Draft());
        var secretariat = await database.ActorAsync(Role.Secretariat);
        var id = (await new ReceivedProposals(database.Store).ReadAsync(secretariat, 9)).Value!.Proposals.Single().Id;

        Assert.True((await new DeclineProposals(database.Store)
            .RunAsync(secretariat, plan, [new Seen(id)], NonAcceptance.NotPreciseOrClear, "المقترح عام جدا")).Ok);

        var sheet = (await new PublicProposal(database.Store).ReadAsync(Actor.Public, 9, 1)).Value!;
        Assert.Equal([PathStep.Received, PathStep.NotAccepted], sheet.Path.Select(step => step.Step));
        Assert.Equal("المقترح عام جدا", sheet.Path[1].Text);
        Assert.Equal(PublicProposalsRefusals.AlreadyDecided, (await new TakeBackProposal(database.Store).RunAsync(Actor.Public, sent.Token, sure: true)).Refusal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_proposal_with_one_link_and_another_text_is_another()
    {
        await using var database = new TestDatabase();
        await PublishedPlanAsync(database);
        var secret = LinkToken.New();
        var submit = new SubmitProposal(database.Store);

        var first = (await submit.RunAsync(Actor.Public, 9, Draft(), secret)).Value!;
        var again = (await submit.RunAsync(Actor.Public, 9, Draft(), secret)).Value!;
        var other = (await submit.RunAsync(Actor.Public, 9, Draft() with { Text = Text + " ونقترح أيضا فتح بياناتها." }, secret)).Value!;

        Assert.Equal(first, again);
        Assert.Equal(2, other.Number);
        Assert.NotEqual(first.Token, other.Token);
        await using var db = database.Read();
        Assert.Equal(2, await db.Proposals.CountAsync());
    }

    [Fact]
    public async Task A_plan_that_is_over_or_not_published_takes_none_and_neither_says_which()
    {
        await using var database = new TestDatabase();
        await PublishedPlanAsync(database);
        await new OpenPlan(database.Store).RunAsync(Actor.System, new NewPlan(10, new LocalText("خطة غير منشورة"), Year, Year + 3));
        var over = (await new OpenPlan(database.Store).RunAsync(Actor.System, new NewPlan(1, new LocalText("خطة انتهت"), 2018, 2020))).Value;
        await new PublishCalendar(database.Store).RunAsync(Actor.System, over);

        foreach (var number in new[] { 1, 10, 77 })
            Assert.Equal(PublicProposalsRefusals.NotCollecting, (await new SubmitProposal(database.Store).RunAsync(Actor.Public, number, Draft(), LinkToken.New())).Refusal);
    }

    [Theory]
    [InlineData("قصير", true, "PublicProposals.TextTooShort")]
    [InlineData(Text, false, "PublicProposals.ConsentMissing")]
    [InlineData("", true, "Proposals.TextMissing")]
    public async Task What_is_missing_is_said(string text, bool consent, string refusal)
    {
        await using var database = new TestDatabase();
        await PublishedPlanAsync(database);

        var sent = await new SubmitProposal(database.Store).RunAsync(Actor.Public, 9, Draft() with { Text = text, Consent = consent }, LinkToken.New());

        Assert.Equal(refusal, sent.Refusal?.Key);
    }

    [Fact]
    public async Task Its_author_takes_it_back_and_who_they_are_is_deleted()
    {
        await using var database = new TestDatabase();
        await PublishedPlanAsync(database);
        var sent = await SendAsync(database, Draft());

        Assert.Equal(PublicProposalsRefusals.SureMissing, (await new TakeBackProposal(database.Store).RunAsync(Actor.Public, sent.Token, sure: false)).Refusal);
        Assert.True((await new TakeBackProposal(database.Store).RunAsync(Actor.Public, sent.Token, sure: true)).Ok);

        var followed = (await new FollowProposal(database.Store).ReadAsync(Actor.Public, sent.Token)).Value!;
        Assert.True(followed.HasEnded);
        Assert.Contains(followed.Path, step => step.Step is PathStep.TakenBack);
        await using var db = database.Read();
        Assert.Empty(await db.ProposalAuthors.ToListAsync());
        Assert.DoesNotContain("0612345678", string.Concat((await db.Record.Select(entry => entry.Payload).ToListAsync()).Select(payload => System.Text.Encoding.UTF8.GetString(payload!))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_contact_is_the_secretariats_alone_and_can_be_corrected_or_emptied_by_the_link()
    {
        await using var database = new TestDatabase();
        await PublishedPlanAsync(database);
        var sent = await SendAsync(database, Draft());
        var secretariat = await database.ActorAsync(Role.Secretariat);
        var member = await database.ActorAsync(Role.Member, Side.CivilSociety);
        await using var db = database.Read();
        var id = await db.Proposals.Select(p => p.Id).SingleAsync();

        Assert.Equal("0612345678", (await new AuthorContact(database.Store).ReadAsync(secretariat, id)).Value!.Contact);
        Assert.Equal(AccessRefusals.NotAllowed, (await new AuthorContact(database.Store).ReadAsync(member, id)).Refusal);

        await new CorrectContact(database.Store).RunAsync(Actor.Public, sent.Token, "", "autre@example.ma");
        Assert.Equal(new Author(null, "autre@example.ma"), (await new AuthorContact(database.Store).ReadAsync(secretariat, id)).Value);
        await new CorrectContact(database.Store).RunAsync(Actor.Public, sent.Token, "", "");
        Assert.False((await new FollowProposal(database.Store).ReadAsync(Actor.Public, sent.Token)).Value!.HasContact);
    }

    [Fact]
    public async Task What_is_no_proposal_leaves_the_register_for_a_reason_that_its_author_is_told()
    {
        await using var database = new TestDatabase();
        await PublishedPlanAsync(database);
        var sent = await SendAsync(database, Draft());
        var secretariat = await database.ActorAsync(Role.Secretariat);
        var one = (await new ReceivedProposals(database.Store).ReadAsync(secretariat, 9)).Value!.Proposals.Single();
        var setAside = new SetProposalAside(database.Store);

        Assert.Equal(ProposalsRefusals.ReasonMissing, (await setAside.RunAsync(secretariat, one.Id, " ", one.Version)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await setAside.RunAsync(await database.ActorAsync(Role.Member, Side.Administration), one.Id, "إشهار", one.Version)).Refusal);
        Assert.True((await setAside.RunAsync(secretariat, one.Id, "إشهار", one.Version)).Ok);

        Assert.Equal("إشهار", (await new FollowProposal(database.Store).ReadAsync(Actor.Public, sent.Token)).Value!.Path[^1].Text);
        Assert.Empty((await new PublicRegister(database.Store).ReadAsync(Actor.Public, 9, new ProposalFilter())).Value!.Rows);
    }

    [Fact]
    public async Task A_forged_link_opens_nothing_and_only_the_hash_of_a_real_one_is_kept()
    {
        await using var database = new TestDatabase();
        await PublishedPlanAsync(database);
        var sent = await SendAsync(database, Draft());
        await using var db = database.Read();
        var kept = await db.PublicSubmissions.Select(s => s.TokenHash).SingleAsync();

        foreach (var forged in new[] { "", "A", sent.Token[..^1] + (sent.Token[^1] == 'A' ? 'B' : 'A'), sent.Token.ToUpperInvariant(), Convert.ToBase64String(kept), LinkToken.New() })
        {
            Assert.Equal(PublicProposalsRefusals.LinkUnknown, (await new FollowProposal(database.Store).ReadAsync(Actor.Public, forged)).Refusal);
            Assert.Equal(PublicProposalsRefusals.LinkUnknown, (await new TakeBackProposal(database.Store).RunAsync(Actor.Public, forged, sure: true)).Refusal);
            Assert.Equal(PublicProposalsRefusals.LinkUnknown, (await new CorrectContact(database.Store).RunAsync(Actor.Public, forged, "x", "y")).Refusal);
        }

        Assert.Equal(22, sent.Token.Length);   // 128 bits
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Similar_published_proposals_help_to_find_the_theme(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var plan = await PublishedPlanAsync(database);
        await using (var db = database.Read())
        {
            var themes = await db.Themes.OrderBy(t => t.Number).Select(t => t.Id).ToListAsync();
            await new EnterProposals(database.Store).RunAsync(Actor.System, plan,
            [
                new ProposalDraft { ThemeId = themes[1], Channel = Channel.Portal, Text = "نشر محاضر دورات الجماعات الترابية على الأنترنت" },
                new ProposalDraft { ThemeId = themes[0], Channel = Channel.Portal, Text = "تبسيط الولوج إلى الخدمات الصحية في القرى" },
                new ProposalDraft { ThemeId = themes[0], Channel = Channel.Portal, Text = "منصة للعرائض" },
                new ProposalDraft { ThemeId = themes[0], Channel = Channel.Portal, Text = "بيانات النقل العمومي مفتوحة" },
            ]);
        }

        var similar = (await new SimilarProposals(database.Store).ReadAsync(Actor.Public, 9, Text)).Value!;

        Assert.Equal(2, similar.Theme);
        Assert.Equal(1, similar.Proposals[0].Number);
    }

    private static PublicDraft Draft() => new("محاضر الجماعات", Text, 1, "فاعلة جمعوية", "0612345678", Consent: true);

    private static async Task<Submitted> SendAsync(TestDatabase database, PublicDraft draft) =>
        (await new SubmitProposal(database.Store).RunAsync(Actor.Public, 9, draft, LinkToken.New())).Value!;

    private static async Task<Guid> PublishedPlanAsync(TestDatabase database)
    {
        var plan = (await new OpenPlan(database.Store).RunAsync(Actor.System, new NewPlan(9, new LocalText("خطة"), Year, Year + 3)
        {
            Themes = [new NewTheme(1, new LocalText("الخدمات")), new NewTheme(2, new LocalText("الجماعات الترابية"))],
        })).Value;
        await new PublishCalendar(database.Store).RunAsync(Actor.System, plan);
        await new PublishRegister(database.Store).RunAsync(Actor.System, plan);
        return plan;
    }
}
