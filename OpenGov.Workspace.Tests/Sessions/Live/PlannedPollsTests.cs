using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

/// <summary>Questions that were planned are in the room once it opens, each once.</summary>
public sealed class PlannedPollsTests
{
    private static readonly LocalText[] YesOrNo = [new("نعم"), new("لا")];

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Planned_questions_enter_with_the_opening_of_the_room_and_never_twice(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var (setting, store) = (await RoomSetting.FillAsync(database.Database), database.Store);
        await PlanAsync(database, setting, "هل تعرفون الحق في المعلومة؟", "ما أولويتكم؟");
        var secretariat = await database.ActorAsync(Role.Secretariat);
        Assert.True((await new PreparePoll(store).RunAsync(secretariat, setting.SessionId, new NewPoll(new LocalText("ما أولويتكم؟"), YesOrNo))).Ok);   // written down in the room as well

        var both = await Task.WhenAll(new OpenRoom(store).RunAsync(setting.Lead, setting.SessionId), new OpenRoom(store).RunAsync(setting.OtherLead, setting.SessionId));

        Assert.Single(both, opened => opened.Ok);
        Assert.Equal(["ما أولويتكم؟", "هل تعرفون الحق في المعلومة؟"], await QuestionsAsync(database, setting));
        await new CloseRoom(store).RunAsync(setting.Lead, setting.SessionId);
        Assert.True((await new OpenRoom(store).RunAsync(setting.OtherLead, setting.SessionId)).Ok);
        Assert.Equal(2, (await QuestionsAsync(database, setting)).Count);
        await using var db = database.Read();
        var poll = await db.Polls.OrderBy(p => p.Order).LastAsync();
        Assert.True((await new OpenPoll(store).RunAsync(setting.Lead, poll.Id)).Ok);
    }

    [Fact]
    public async Task What_was_discarded_does_not_come_back_with_the_next_opening()
    {
        await using var database = new TestDatabase();
        var (setting, store) = (await RoomSetting.FillAsync(database.Database), database.Store);
        await PlanAsync(database, setting, "هل تعرفون الحق في المعلومة؟");
        await new OpenRoom(store).RunAsync(setting.Lead, setting.SessionId);
        await using var db = database.Read();
        Assert.True((await new DiscardPoll(store).RunAsync(setting.Lead, (await db.Polls.SingleAsync()).Id)).Ok);

        await new CloseRoom(store).RunAsync(setting.Lead, setting.SessionId);
        await new OpenRoom(store).RunAsync(setting.Lead, setting.SessionId);

        Assert.Empty(await QuestionsAsync(database, setting));
    }

    [Fact]
    public async Task A_question_planned_while_the_room_is_open_enters_at_once_and_leaves_with_its_planning_unless_it_was_asked()
    {
        await using var database = new TestDatabase();
        var (setting, store) = (await RoomSetting.FillAsync(database.Database), database.Store);
        await PlanAsync(database, setting);
        await new OpenRoom(store).RunAsync(setting.Lead, setting.SessionId);
        await PlanAsync(database, setting, "سؤال أول", "سؤال ثان");
        Assert.Equal(["سؤال أول", "سؤال ثان"], await QuestionsAsync(database, setting));
        await using var db = database.Read();
        var polls = await db.Polls.OrderBy(p => p.Order).ToListAsync();
        await new OpenPoll(store).RunAsync(setting.Lead, polls[0].Id);

        foreach (var poll in polls) Assert.True((await new RemoveSessionPart(store).RunAsync(setting.OtherLead, setting.SessionId, poll.Id)).Ok);

        Assert.Equal(["سؤال أول"], await QuestionsAsync(database, setting));
    }

    [Fact]
    public async Task A_question_that_no_room_could_ask_is_not_planned()
    {
        await using var database = new TestDatabase();
        var setting = await RoomSetting.FillAsync(database.Database);
        await PlanAsync(database, setting);
        var add = new AddSessionPoll(database.Store);

        Assert.Equal(PlanningRefusals.OptionsMissing.Key, (await add.RunAsync(setting.Lead, setting.SessionId, new LocalText("هل؟"), [YesOrNo[0], YesOrNo[0]])).Refusal!.Key);
        Assert.Equal(PlanningRefusals.TooLong.Key, (await add.RunAsync(setting.Lead, setting.SessionId, new LocalText(new string('س', Poll.LongestText + 1)), YesOrNo)).Refusal!.Key);
    }

    private static async Task PlanAsync(TestDatabase database, RoomSetting setting, params string[] questions)
    {
        await new PlanSession(database.Store).RunAsync(Actor.System, setting.SessionId, new SessionCall(MeetingForm.Remote));
        foreach (var question in questions)
            Assert.True((await new AddSessionPoll(database.Store).RunAsync(setting.Lead, setting.SessionId, new LocalText(question), YesOrNo)).Ok);
    }

    private static async Task<IReadOnlyList<string>> QuestionsAsync(TestDatabase database, RoomSetting setting)
    {
        await using var db = database.Read();
        return [.. (await db.Polls.Where(p => p.SessionId == setting.SessionId).OrderBy(p => p.Order).ToListAsync()).Select(p => p.Text.Ar)];
    }
}
