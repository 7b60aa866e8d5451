using System.Text.Json;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals;

public sealed class ProposalListTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Every_filter_lets_through_what_it_names_and_nothing_else(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(3, engine);
        var (store, plan) = (scene.Database.Store, scene.Plan.Id);
        await scene.EnterAsync(scene.Draft("آخر") with
        {
            ThemeId = scene.SecondTheme, Channel = Channel.Session, Institutions = [scene.Agency.Id], ReceivedOn = new DateOnly(2021, 2, 1),
        });
        await scene.EnterAsync(scene.Draft("بلا محور") with { ThemeId = null });
        await new AcceptProposals(store).RunAsync(scene.Secretariat, plan, await scene.SeenAsync(1, 2));
        await new HandOverProposals(store).RunAsync(scene.Secretariat, plan, await scene.SeenAsync(2), [scene.Ministry.Id]);
        await new IncludeProposals(store).RunAsync(scene.Secretariat, plan, await scene.SeenAsync(1), scene.Commitment.Id, "أدرج");

        Assert.Equal([1, 2, 3, 4, 5], await NumbersAsync(scene, ""));
        Assert.Equal([5, 4, 3, 2, 1], await NumbersAsync(scene, "?sort=-number"));
        Assert.Equal([4], await NumbersAsync(scene, "?theme=2"));
        Assert.Equal([5], await NumbersAsync(scene, "?theme=0"));
        Assert.Empty(await NumbersAsync(scene, "?theme=9"));
        Assert.Equal([4], await NumbersAsync(scene, "?channel=Session"));
        Assert.Equal([1, 2], await NumbersAsync(scene, "?eligibility=Accepted"));
        Assert.Equal([1], await NumbersAsync(scene, "?disposition=Included"));
        Assert.Equal([1], await NumbersAsync(scene, "?commitment=4"));
        Assert.Equal([4], await NumbersAsync(scene, $"?institution={scene.Agency.Id}"));
        Assert.Equal([2], await NumbersAsync(scene, "?waiting=any"));
        Assert.Equal([2], await NumbersAsync(scene, $"?waiting={scene.Ministry.Id}"));
        Assert.Equal([2], await NumbersAsync(scene, "?theme=1&channel=Portal&eligibility=Accepted&disposition=NotYet"));
        Assert.Empty(await NumbersAsync(scene, "?session=1"));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Words_are_found_in_any_spelling_and_behind_an_article(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(0, engine);
        await scene.EnterAsync(
            scene.Draft("نشر معطيات المیزانیة في صيغة منفتحة"), scene.Draft("تبسيط الإدارة وللميزانيات الجهوية"),
            scene.Draft("Publier l’œuvre budgétaire"), scene.Draft("قطاع الصحة"));

        Assert.Equal([1, 2], await NumbersAsync(scene, "?q=ميزانية"));
        Assert.Equal([1, 2], await NumbersAsync(scene, "?q=الميزانيه"));
        Assert.Equal([2], await NumbersAsync(scene, "?q=اداره ميزاني"));
        Assert.Equal([3], await NumbersAsync(scene, "?q=BUDGETAIRE oeuvre"));
        Assert.Equal([3], await NumbersAsync(scene, "?q=budg&theme=1"));
        Assert.Empty(await NumbersAsync(scene, "?q=تعليم"));
        Assert.Equal([4], await NumbersAsync(scene, "?q=" + Uri.EscapeDataString("\"صحة\" ) ^ * & | ! : -")));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_leaves_the_register_is_not_found_any_more(Engine engine)
    {
        await using var scene = await ProposalScene.WithAsync(2, engine);
        var store = scene.Database.Store;
        await new MergeProposals(store).RunAsync(scene.Secretariat, scene.Plan.Id, await scene.SeenAsync(1, 2), "واحد", "عبارة نادرة", "مكرر");
        Assert.Equal([3], await NumbersAsync(scene, "?q=نادرة"));
        Assert.Equal([3], await NumbersAsync(scene, "?made=yes"));
        Assert.Equal([1, 2], await NumbersAsync(scene, "?made=no"));

        await new UndoMerge(store).RunAsync(scene.Secretariat, scene.Plan.Id, (await scene.SeenAsync(3))[0]);

        Assert.Empty(await NumbersAsync(scene, "?q=نادرة"));
        Assert.Equal([1, 2], await NumbersAsync(scene, ""));
    }

    [Fact]
    public async Task A_page_past_the_end_is_the_last_one()
    {
        await using var scene = await ProposalScene.WithAsync(60);

        var part = (await new ProposalList(scene.Database.Store).ReadAsync(scene.Secretariat, 2, ProposalFilter.Of("?page=99"))).Value!;

        Assert.Equal((60, 2, 10), (part.Count, part.Pages, part.Rows.Count));
        Assert.Equal(51, part.Rows[0].Number);
    }

    [Fact]
    public async Task Nothing_of_an_author_is_in_the_register_nor_on_a_proposal_s_sheet()
    {
        await using var scene = await ProposalScene.WithAsync(0);
        await scene.EnterAsync(scene.Draft("نص") with { AuthorName = "Author Name", AuthorContact = "author@example.org" });
        var member = await scene.Database.ActorAsync(Role.Member, Side.CivilSociety);

        var list = await new ProposalList(scene.Database.Store).ReadAsync(member, 2, new ProposalFilter());
        var sheet = await new ProposalView(scene.Database.Store).ReadAsync(member, 2, 1);
        var author = await new AuthorContact(scene.Database.Store).ReadAsync(member, scene.Entered[0].Id);

        var shown = JsonSerializer.Serialize(list.Value) + JsonSerializer.Serialize(sheet.Value);
        Assert.Contains("نص", sheet.Value!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Author Name", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("author@example.org", shown, StringComparison.Ordinal);
        Assert.Equal(AccessRefusals.NotAllowed, author.Refusal);
        Assert.Equal("author@example.org", (await new AuthorContact(scene.Database.Store).ReadAsync(scene.Secretariat, scene.Entered[0].Id)).Value!.Contact);
    }

    [Fact]
    public async Task The_committee_reads_the_register_and_the_public_does_not()
    {
        await using var scene = await ProposalScene.WithAsync(1);
        var list = new ProposalList(scene.Database.Store);

        foreach (var role in new[] { Role.Secretariat, Role.Member, Role.CoLead, Role.Expert, Role.Observer })
            Assert.True((await list.ReadAsync(await scene.Database.ActorAsync(role), 2, new ProposalFilter())).Ok);
        Assert.Equal(AccessRefusals.NotAllowed, (await list.ReadAsync(Actor.Public, 2, new ProposalFilter())).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new ProposalView(scene.Database.Store).ReadAsync(Actor.Public, 2, 1)).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?theme=3&channel=Session&session=2&eligibility=Accepted&disposition=Included&commitment=4&sort=-received&page=7")]
    [InlineData("?theme=0&waiting=any")]
    public void A_filter_comes_back_from_its_address_as_it_was(string query) =>
        Assert.Equal(query, ProposalFilter.Of(query).ToQuery());

    [Fact]
    public void What_means_nothing_in_an_address_is_left_out() =>
        Assert.True(ProposalFilter.Of("?theme=x&channel=99&eligibility=Perhaps&institution=1&page=-3&sort=text&other=1").IsEmpty);

    [Fact]
    public async Task The_lineage_is_read_from_both_ends()
    {
        await using var scene = await ProposalScene.WithAsync(2);
        var store = scene.Database.Store;
        await new MergeProposals(store).RunAsync(scene.Secretariat, scene.Plan.Id, await scene.SeenAsync(1), 2, "مكرر");

        var merged = (await new ProposalView(store).ReadAsync(scene.Secretariat, 2, 1)).Value!;
        var target = (await new ProposalView(store).ReadAsync(scene.Secretariat, 2, 2)).Value!;

        Assert.Equal((2, LinkKind.MergedInto), (merged.Became.Single().Number, merged.Became.Single().Kind));
        Assert.Equal(1, target.Origins.Single().Number);
        Assert.True(target.Row.TookOthersIn);
    }

    private static async Task<IEnumerable<int>> NumbersAsync(ProposalScene scene, string query)
    {
        var read = await new ProposalList(scene.Database.Store).ReadAsync(scene.Secretariat, 2, ProposalFilter.Of(query));
        Assert.Equal(read.Value!.Count, read.Value.Rows.Count);
        return read.Value.Rows.Select(row => row.Number);
    }
}
