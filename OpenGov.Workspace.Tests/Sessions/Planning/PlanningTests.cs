using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

public sealed class PlanningTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_session_starts_from_the_unified_programme_laid_out_from_its_start(Engine engine)
    {
        await using var scene = await PlannedScene.MakeAsync(engine);

        var planned = (await scene.ViewAsync()).Planned!;

        Assert.Equal(140, planned.Minutes);
        Assert.Equal(["10:00", "10:10", "10:30"], planned.Items.Select(item => Platform.Texts.Dates.Local(item.At!.Value).ToString("HH:mm", null)));
        Assert.Equal(planned.Start!.Value.AddMinutes(140), planned.End);
    }

    [Fact]
    public async Task Its_programme_is_changed_for_itself_alone_and_taken_back_to_the_template()
    {
        await using var scene = await PlannedScene.MakeAsync();
        var set = new SetSessionProgramme(scene.Database.Store);
        var before = (await scene.ViewAsync()).Planned!.Items.Select(item => item.Line).ToList();
        List<ItemLine> changed = [before[2], before[0] with { Minutes = 25 }, new ItemLine(new LocalText("استراحة"), 15, [])];

        Assert.True((await set.RunAsync(scene.Secretariat, scene.Id, changed, before)).Ok);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await set.RunAsync(scene.Secretariat, scene.Id, before, before)).Refusal);
        var now = (await scene.ViewAsync()).Planned!.Items.Select(item => item.Line).ToList();
        Assert.Equal([110, 25, 15], now.Select(line => line.Minutes));
        Assert.Equal(before[2].ItemId, now[0].ItemId);   // an item that moved is the same item
        Assert.Equal(SessionsRefusals.ItemIncomplete, (await set.RunAsync(scene.Secretariat, scene.Id, [now[0] with { Minutes = 0 }], now)).Refusal);
        Assert.Equal(PlanningRefusals.ProgrammeMissing, (await set.RunAsync(scene.Secretariat, scene.Id, [], now)).Refusal);

        Assert.True((await new ResetSessionProgramme(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id)).Ok);
        Assert.Equal([10, 20, 110], (await scene.ViewAsync()).Planned!.Items.Select(item => item.Line.Minutes));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_leads_sit_on_opposite_sides_and_the_secretariat_does_not_lead(Engine engine)
    {
        await using var scene = await PlannedScene.MakeAsync(engine);
        var official = await scene.Database.ActorAsync(Role.CoLead, Side.Administration, scene.Ministry);
        var citizen = await scene.Database.ActorAsync(Role.Member, Side.CivilSociety, scene.Organiser);
        var deputy = await scene.Database.ActorAsync(Role.Member, Side.CivilSociety);
        var name = new NameSessionLeads(scene.Database.Store);
        var (a, c) = (official.AccountId!.Value, citizen.AccountId!.Value);
        scene.Clock.Now = DateTimeOffset.UtcNow;   // roles are in force as of today

        Assert.Equal(PlanningRefusals.LeadNotOfThatSide, (await name.RunAsync(scene.Secretariat, scene.Id, new NamedLeads(c, a))).Refusal);
        Assert.Equal(PlanningRefusals.LeadTwice, (await name.RunAsync(scene.Secretariat, scene.Id, new NamedLeads(a, a))).Refusal);
        Assert.Equal(PlanningRefusals.LeadMissing, (await name.RunAsync(scene.Secretariat, scene.Id, new NamedLeads(a, Guid.Empty))).Refusal);
        Assert.Equal(PlanningRefusals.LeadNotOfThatSide, (await name.RunAsync(scene.Secretariat, scene.Id, new NamedLeads(a, scene.Secretariat.AccountId!.Value))).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await name.RunAsync(official, scene.Id, new NamedLeads(a, c))).Refusal);
        Assert.True((await name.RunAsync(scene.Secretariat, scene.Id, new NamedLeads(a, c))).Ok);
        Assert.True((await name.RunAsync(scene.Secretariat, scene.Id, new NamedLeads(a, c, null, deputy.AccountId))).Ok);   // named anew, with a deputy

        await using var db = scene.Database.Read();
        foreach (var (actor, side) in new[] { (official, (Side?)Side.Administration), (citizen, Side.CivilSociety), (deputy, Side.CivilSociety), (scene.Secretariat, null), (Actor.System, null) })
        {
            var rights = await Rights.OfAsync(db, actor, DateTime.UtcNow, default);
            Assert.Equal(side, await SessionRights.SideLedAsync(db, rights, scene.Id));
            Assert.Equal(side is not null, await SessionRights.LeadsAsync(db, rights, scene.Id));
        }

        var left = await Rights.OfAsync(db, citizen, DateTime.UtcNow, default) with { Grants = [] };
        Assert.False(await SessionRights.LeadsAsync(db, left, scene.Id));
    }

    [Fact]
    public async Task Who_leads_it_shapes_it_and_other_members_do_not()
    {
        await using var scene = await PlannedScene.MakeAsync();
        scene.Clock.Now = DateTimeOffset.UtcNow;
        var official = await scene.Database.ActorAsync(Role.CoLead, Side.Administration, scene.Ministry);
        var citizen = await scene.Database.ActorAsync(Role.Member, Side.CivilSociety, scene.Organiser);
        var other = await scene.Database.ActorAsync(Role.Member, Side.CivilSociety);
        await new NameSessionLeads(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, new NamedLeads(official.AccountId!.Value, citizen.AccountId!.Value));
        var add = new AddSpeaker(scene.Database.Store);

        Assert.Equal(PlanningRefusals.NotYourSession, (await add.RunAsync(other, scene.Id, new LocalText("خبيرة"), null)).Refusal);
        Assert.True((await add.RunAsync(citizen, scene.Id, new LocalText("خبيرة"), scene.Organiser)).Ok);
        Assert.Equal(AccessRefusals.NotAllowed, (await new PublishSession(scene.Database.Store).RunAsync(citizen, scene.Id)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new SetRegistration(scene.Database.Store, scene.Letters).RunAsync(citizen, scene.Id, new RegistrationTerms([], new LocalText("أوافق")), null)).Refusal);
    }

    [Fact]
    public async Task Links_lead_to_the_web_safely_and_regions_are_the_twelve()
    {
        await using var scene = await PlannedScene.MakeAsync(published: false);
        var correct = new CorrectSessionCall(scene.Database.Store);

        foreach (var link in new[] { "http://meet.example.ma/4", "javascript:alert(1)", "data:text/html,x", "https://user@meet.example.ma", "meet.example.ma" })
            Assert.Equal(PlanningRefusals.LinkNotSafe, (await correct.RunAsync(scene.Secretariat, scene.Id, PlannedScene.Call with { Link = link }, PlannedScene.Call)).Refusal);
        Assert.Equal(PlanningRefusals.RegionUnknown, (await correct.RunAsync(scene.Secretariat, scene.Id, PlannedScene.Call with { RegionCode = "MA-13" }, PlannedScene.Call)).Refusal);
        Assert.Equal(PlanningRefusals.LinkNotSafe, (await new AddSessionDocument(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, new LocalText("وثيقة"), "http://example.ma/a.pdf")).Refusal);

        Assert.Equal(12, Region.All.Count);
        Assert.All(Region.All, region => Assert.True(region.Name is { Ar.Length: > 0, Fr.Length: > 0, En.Length: > 0 }));
    }

    [Fact]
    public async Task A_session_is_published_with_all_that_people_need_and_stays_so()
    {
        await using var scene = await PlannedScene.MakeAsync(published: false);
        var correct = new CorrectSessionCall(scene.Database.Store);
        var publish = new PublishSession(scene.Database.Store);
        var bare = new SessionCall(MeetingForm.Hybrid);

        Assert.Equal(SessionsRefusals.NoSuchSession, (await scene.SheetAsync()).Refusal);   // the same as for one that is not there
        Assert.DoesNotContain((await new SessionList(scene.Database.Store).ReadAsync(Actor.Public, 4)).Value!.Sessions, session => session.Id == scene.Id);
        Assert.True((await correct.RunAsync(scene.Secretariat, scene.Id, bare, PlannedScene.Call)).Ok);
        Assert.Equal(PlanningRefusals.StartMissing, (await publish.RunAsync(scene.Secretariat, scene.Id)).Refusal);
        Assert.True((await correct.RunAsync(scene.Secretariat, scene.Id, PlannedScene.Call, bare)).Ok);
        Assert.True((await publish.RunAsync(scene.Secretariat, scene.Id)).Ok);
        Assert.Equal(PlanningRefusals.IsPublished, (await publish.RunAsync(scene.Secretariat, scene.Id)).Refusal);
        Assert.Equal(PlanningRefusals.PlaceMissing, (await correct.RunAsync(scene.Secretariat, scene.Id, PlannedScene.Call with { Place = null }, PlannedScene.Call)).Refusal);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await correct.RunAsync(scene.Secretariat, scene.Id, bare, bare)).Refusal);
        Assert.Equal("بيت الجمعيات، الرباط", (await scene.ViewAsync()).Planned!.Call.Place);
    }

    [Fact]
    public async Task A_question_is_asked_in_one_language_or_three_with_two_options_at_least()
    {
        await using var scene = await PlannedScene.MakeAsync();
        var prepare = new AddSessionPoll(scene.Database.Store);
        List<LocalText> two = [new("نعم", "Oui", "Yes"), new("Non")];

        Assert.Equal(PlanningRefusals.QuestionMissing, (await prepare.RunAsync(scene.Secretariat, scene.Id, new LocalText(" "), two)).Refusal);
        Assert.Equal(PlanningRefusals.OptionsMissing.Key, (await prepare.RunAsync(scene.Secretariat, scene.Id, new LocalText("هل؟"), [two[0]])).Refusal!.Key);
        Assert.Equal(PlanningRefusals.OptionsMissing.Key, (await prepare.RunAsync(scene.Secretariat, scene.Id, new LocalText("هل؟"), two, most: 3)).Refusal!.Key);
        Assert.True((await prepare.RunAsync(scene.Secretariat, scene.Id, new LocalText("Faut-il ouvrir les données ?"), two)).Ok);

        Assert.Empty((await scene.ViewAsync()).Planned!.Polls);   // nobody outside learns what will be asked
        var poll = Assert.Single((await scene.ViewAsync(scene.Secretariat)).Planned!.Polls);
        Assert.Equal(("Faut-il ouvrir les données ?", 2), (poll.Question.Here, poll.Options.Count));
        Assert.True((await new RemoveSessionPart(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, poll.Id)).Ok);
        Assert.Equal(PlanningRefusals.NoSuchPart, (await new RemoveSessionPart(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, poll.Id)).Refusal);
    }

    [Fact]
    public async Task A_cancelled_session_says_so_in_public_and_is_changed_no_more()
    {
        await using var scene = await PlannedScene.MakeAsync();
        var cancel = new CancelSession(scene.Database.Store, scene.Letters);

        Assert.Equal(PlanningRefusals.ReasonMissing, (await cancel.RunAsync(scene.Secretariat, scene.Id, " ")).Refusal);
        Assert.True((await cancel.RunAsync(scene.Secretariat, scene.Id, "تعذر حجز القاعة")).Ok);

        Assert.Equal("تعذر حجز القاعة", (await scene.ViewAsync()).Planned!.CancelledBecause);
        Assert.Equal(PlanningRefusals.IsCancelled, (await new PublishSession(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id)).Refusal);
        Assert.Equal(PlanningRefusals.IsCancelled, (await new AddSpeaker(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, new LocalText("خبير"), null)).Refusal);
    }
}
