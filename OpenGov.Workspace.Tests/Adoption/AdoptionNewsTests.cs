using System.Xml.Linq;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Dashboard;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Notices;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>Who hears of the consultation and the adoption: the people at work by notices and by what waits for them, everybody by the feed.</summary>
public sealed class AdoptionNewsTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Those_concerned_are_told_and_one_notice_stands_for_many_comments(Engine engine)
    {
        await using var scene = await AdoptionScene.WithAsync(engine);
        await TellAsync(scene);   // what was before the first start is told to nobody
        AdoptionScene.Done(await scene.PrepareWindowAsync());
        AdoptionScene.Done(await scene.ApproveAsync(scene.Cards.Volunteer));
        await TellAsync(scene);
        Assert.Equal(["Adoption.PrepareConsultation", "Adoption.ApproveConsultation"], await ToldAsync(scene, scene.Cards.OtherOfficial));
        Assert.Equal(["Adoption.PrepareConsultation"], await ToldAsync(scene, scene.Cards.Volunteer));   // not of their own signature

        AdoptionScene.Done(await scene.ApproveAsync(scene.Cards.OtherOfficial));
        for (var i = 1; i <= 5; i++) Assert.Null((await scene.SendAsync($"تعليق {i}")).Refusal);
        await TellAsync(scene);
        Assert.Single(await ToldAsync(scene, scene.Cards.Secretariat), action => action is "Adoption.SendComment");
        Assert.DoesNotContain("Adoption.SendComment", await ToldAsync(scene, scene.Cards.Volunteer));
        await new ReadNotices(scene.Database.Store).RunAsync(scene.Cards.Secretariat);
        Assert.Null((await scene.SendAsync("تعليق آخر")).Refusal);
        await TellAsync(scene);
        Assert.Equal(2, (await ToldAsync(scene, scene.Cards.Secretariat)).Count(action => action is "Adoption.SendComment"));

        await scene.PublishedAsync();
        await scene.RoutedAsync();
        await TellAsync(scene);
        Assert.Contains("Adoption.RouteComments", await ToldAsync(scene, scene.Cards.Official));
        Assert.DoesNotContain("Adoption.RouteComments", await ToldAsync(scene, scene.Cards.OtherOfficial));   // another institution
    }

    [Fact]
    public async Task What_waits_is_said_to_whoever_can_do_it()
    {
        await using var scene = await AdoptionScene.WithAsync();
        AdoptionScene.Done(await scene.PrepareWindowAsync());
        AdoptionScene.Done(await scene.ApproveAsync(scene.Cards.Volunteer));
        Assert.Contains(WaitKind.ConsultationToApprove, await WaitsAsync(scene, scene.Cards.Official));
        Assert.DoesNotContain(WaitKind.ConsultationToApprove, await WaitsAsync(scene, scene.Cards.Volunteer));
        AdoptionScene.Done(await scene.ApproveAsync(scene.Cards.OtherOfficial));

        Assert.Null((await scene.SendAsync("تعليق")).Refusal);
        Assert.Contains(WaitKind.CommentsToModerate, await WaitsAsync(scene, scene.Cards.Secretariat));
        await scene.PublishedAsync();
        Assert.Contains(WaitKind.CommentsToRoute, await WaitsAsync(scene, scene.Cards.Secretariat));
        await scene.RoutedAsync();
        Assert.Contains(WaitKind.CommentsForYou, await WaitsAsync(scene, scene.Cards.Official));
        Assert.DoesNotContain(WaitKind.CommentsForYou, await WaitsAsync(scene, scene.Cards.OtherOfficial));
        AdoptionScene.Done(await scene.AnswerAsync(scene.Cards.Official, new CommentAnswer(CommentOutcome.NoChange, "لأن")));
        Assert.DoesNotContain(WaitKind.CommentsForYou, await WaitsAsync(scene, scene.Cards.Official));

        await scene.CloseWindowAsync();
        await scene.ReadyAsync();
        AdoptionScene.Done(await scene.PrepareAsync());
        AdoptionScene.Done(await scene.SignAsync(scene.Cards.Volunteer));
        Assert.Contains(WaitKind.AdoptionToSign, await WaitsAsync(scene, scene.Cards.Official));
        Assert.DoesNotContain(WaitKind.AdoptionToSign, await WaitsAsync(scene, scene.Cards.Volunteer));
        Assert.DoesNotContain(WaitKind.AdoptionToSign, await WaitsAsync(scene, scene.Cards.Observer));
        Assert.DoesNotContain(WaitKind.AdoptionOutdated, await WaitsAsync(scene, scene.Cards.Secretariat));

        // Nobody is asked to sign what can no longer be signed.
        AdoptionScene.Done(await new ReopenCard(scene.Database.Store).RunAsync(scene.Cards.Official, scene.Cards.Card.Id, "تصحيح"));
        foreach (var actor in new[] { scene.Cards.Official, scene.Cards.Volunteer, scene.Cards.Secretariat })
        {
            var waits = await WaitsAsync(scene, actor);
            Assert.Contains(WaitKind.AdoptionOutdated, waits);
            Assert.DoesNotContain(WaitKind.AdoptionToSign, waits);
        }
    }

    [Fact]
    public async Task A_consultation_whose_first_day_has_passed_asks_nobody_to_approve_it()
    {
        await using var scene = await AdoptionScene.WithAsync();
        AdoptionScene.Done(await scene.PrepareWindowAsync());
        Assert.Contains(WaitKind.ConsultationToApprove, await WaitsAsync(scene, scene.Cards.Official));
        await scene.CloseWindowAsync();

        var waits = await WaitsAsync(scene, scene.Cards.Official);

        Assert.Contains(WaitKind.ConsultationOverdue, waits);
        Assert.DoesNotContain(WaitKind.ConsultationToApprove, waits);
    }

    [Fact]
    public async Task The_feed_tells_what_both_sides_did_and_nothing_of_one_side_alone()
    {
        using var reading = new Reading("en");
        await using var scene = await AdoptionScene.WithAsync();
        AdoptionScene.Done(await scene.PrepareWindowAsync());
        AdoptionScene.Done(await scene.ApproveAsync(scene.Cards.Volunteer));
        var before = await FeedAsync(scene);
        Assert.DoesNotContain("consultation", string.Join(' ', before.Keys), StringComparison.OrdinalIgnoreCase);

        AdoptionScene.Done(await scene.ApproveAsync(scene.Cards.OtherOfficial));
        await scene.CloseWindowAsync();
        AdoptionScene.Done(await new PublishConsultationSummary(scene.Database.Store).RunAsync(scene.Cards.Secretariat, (await scene.ConsultationAsync()).Id, "خلاصة"));
        await scene.AdoptedAsync();
        AdoptionScene.Done(await new EnterTransmission(scene.Database.Store).RunAsync(scene.Cards.Secretariat, (await scene.AdoptionAsync()).Id, AdoptionScene.Today, "م/1", null));

        var told = await FeedAsync(scene);
        foreach (var (said, page) in new[]
        {
            ("approved by both sides", "/consultation"), ("Public consultation 1 closed", "/consultation"), ("published the summary", "/consultation"), ("the plan was adopted by both sides", "/adopted?edition=1"), ("sent to OGP", "/adopted"),
        }) Assert.Contains($"/public/plans/3{page}", Assert.Single(told, one => one.Key.Contains(said, StringComparison.Ordinal)).Value);
        Assert.DoesNotContain(told.Keys, one => one.Contains("signed the adoption", StringComparison.Ordinal));
    }

    private static async Task TellAsync(AdoptionScene scene)
    {
        var tell = new TellOfRecord(
            scene.Database.Database, scene.Database.Changes, TimeProvider.System, [.. AdoptionNotices.Rules, .. ProposalsNotices.Rules], Options.Create(new MailOptions()), NullLogger<TellOfRecord>.Instance);
        while (await tell.RunAsync()) { }
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(AdoptionScene scene, Actor actor) =>
        [.. (await new NoticeList(scene.Database.Store).ReadAsync(actor)).Value!.Lines.Reverse().Select(line => line.Action)];

    private static async Task<IReadOnlyList<WaitKind>> WaitsAsync(AdoptionScene scene, Actor actor)
    {
        await using var db = scene.Database.Read();
        var figures = await PlanTally.TakeAsync(db, scene.PlanId, AdoptionScene.Today);
        return [.. Waiting.In(figures, await Rights.OfAsync(db, actor, DateTime.UtcNow, default), AdoptionScene.Today).ForReader.Select(wait => wait.Kind)];
    }

    private static async Task<Dictionary<string, string>> FeedAsync(AdoptionScene scene)
    {
        var sentences = new RecordSentences(Reading.Factory, new Dates(new StringLocalizer<TextsTexts>(Reading.Factory), TimeProvider.System), new Sentences(Reading.Factory));
        var feed = new PublicFeed(scene.Database.Store, sentences, new StringLocalizer<PublicTexts>(Reading.Factory), TimeProvider.System);
        var read = await feed.ReadAsync(Actor.Public, 3, address => "https://espace.example.ma" + address);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        return XDocument.Parse(read.Value!).Descendants(atom + "entry").ToDictionary(entry => entry.Element(atom + "title")!.Value, entry => entry.Element(atom + "link")!.Attribute("href")!.Value);
    }
}
