using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed class ActionTests
{
    private static readonly DateOnly Due = MeetingScene.Day.AddMonths(1);

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_output_becomes_an_action_only_with_an_owner_and_a_due_date(Engine engine)
    {
        await using var scene = await MeetingScene.HeldAsync(engine);
        var output = await OutputAsync(scene);
        var make = new MakeAction(scene.Database.Store);

        Assert.Equal(MeetingsRefusals.OwnerMissing, (await make.RunAsync(scene.Secretariat, output, new ActionOwner(null, null), Due)).Refusal);
        Assert.Equal(MeetingsRefusals.OwnerMissing, (await make.RunAsync(scene.Secretariat, output, new ActionOwner(scene.Bodies[0], Side.Administration), Due)).Refusal);
        Assert.Equal(MeetingsRefusals.DueDateMissing, (await make.RunAsync(scene.Secretariat, output, new ActionOwner(scene.Bodies[0], null), null)).Refusal);
        Assert.Null((await scene.SheetAsync()).Outputs.Single().Action);

        Assert.True((await make.RunAsync(scene.Secretariat, output, new ActionOwner(scene.Bodies[0], null), Due)).Ok);
        var action = (await scene.SheetAsync()).Outputs.Single().Action!;
        Assert.Equal(("وزارة العدل", Due), (action.Owner!.Ar, action.DueOn));
        Assert.True(action.IsOverdue(Due.AddDays(1)));
        Assert.Equal(MeetingsRefusals.OutputIsAction, (await new WithdrawOutput(scene.Database.Store).RunAsync(scene.Secretariat, output)).Refusal);
    }

    [Fact]
    public async Task An_action_is_followed_until_it_is_done_and_recalled_at_the_next_meeting()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var store = scene.Database.Store;
        var output = await OutputAsync(scene);
        await new MakeAction(store).RunAsync(scene.Secretariat, output, new ActionOwner(null, Side.CivilSociety), Due);
        await new ConveneMeeting(store).RunAsync(scene.Secretariat, scene.Plan, new MeetingCall(new LocalText("الاجتماع الثاني"), null, null, MeetingForm.Remote), []);
        var finish = new FinishAction(store);

        var recalled = Assert.Single((await new MeetingSheet(store).ReadAsync(scene.Secretariat, 3, 2)).Value!.Recalled);
        Assert.Equal((1, "ورقة منهجية"), (recalled.Meeting, recalled.Text.Ar));
        Assert.Null(recalled.Action.FinishedAt);
        Assert.Equal(MeetingsRefusals.NotYourBody, (await finish.RunAsync(await scene.MemberAsync(0), output)).Refusal);
        Assert.True((await finish.RunAsync(await scene.MemberAsync(3), output, "أرسلت")).Ok);
        Assert.Equal(MeetingsRefusals.ActionIsFinished, (await finish.RunAsync(scene.Secretariat, output)).Refusal);
        Assert.Empty((await new MeetingList(store).ReadAsync(scene.Secretariat, 3)).Value!.Open);

        Assert.True((await new ReopenAction(store).RunAsync(scene.Secretariat, output)).Ok);
        Assert.Equal(MeetingsRefusals.ActionIsOpen, (await new ReopenAction(store).RunAsync(scene.Secretariat, output)).Refusal);
        Assert.Single((await new MeetingList(store).ReadAsync(scene.Secretariat, 3)).Value!.Open);
    }

    [Fact]
    public async Task What_becomes_of_an_action_after_the_minutes_were_approved_changes_nothing_in_them()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var store = scene.Database.Store;
        var (before, after) = (await OutputAsync(scene), await OutputAsync(scene));
        var make = new MakeAction(store);
        await make.RunAsync(scene.Secretariat, before, new ActionOwner(scene.Bodies[0], null), Due);
        await scene.ApproveAsync();

        Assert.True((await make.RunAsync(scene.Secretariat, before, new ActionOwner(scene.Bodies[1], null), Due.AddDays(9))).Ok);
        Assert.True((await make.RunAsync(scene.Secretariat, after, new ActionOwner(scene.Bodies[1], null), Due)).Ok);

        var sheet = await scene.SheetAsync();
        Assert.Equal(MeetingState.Approved, sheet.State);
        Assert.Equal((Due, Due.AddDays(9)), (sheet.Outputs[0].InMinutes!.DueOn, sheet.Outputs[0].Action!.DueOn));
        Assert.Null(sheet.Outputs[1].InMinutes);
        Assert.NotNull(sheet.Outputs[1].Action);
    }

    [Fact]
    public async Task Who_took_an_action_on_is_part_of_minutes_not_yet_approved_so_a_signature_falls()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var output = await OutputAsync(scene);
        await scene.AttendAsync(0, new PersonPresent(Capacity.Principal));
        await scene.SignAsync(await scene.MemberAsync(0));

        await new MakeAction(scene.Database.Store).RunAsync(scene.Secretariat, output, new ActionOwner(scene.Bodies[0], null), Due);

        Assert.Empty((await scene.SheetAsync()).SignedBy);
    }

    [Fact]
    public async Task An_output_that_is_no_action_is_neither_finished_nor_recalled()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var output = await OutputAsync(scene);

        Assert.Equal(MeetingsRefusals.NoAction, (await new FinishAction(scene.Database.Store).RunAsync(scene.Secretariat, output)).Refusal);
        Assert.True((await new CorrectOutput(scene.Database.Store).RunAsync(scene.Secretariat, output, new LocalText("ورقة"))).Ok);
        Assert.True((await new WithdrawOutput(scene.Database.Store).RunAsync(scene.Secretariat, output)).Ok);
        Assert.Equal(MeetingsRefusals.NoSuchOutput, (await new WithdrawOutput(scene.Database.Store).RunAsync(scene.Secretariat, output)).Refusal);
        Assert.Equal(
            MeetingsRefusals.NoSuchPoint,
            (await new EnterOutputs(scene.Database.Store).RunAsync(scene.Secretariat, scene.Meeting, [new LocalText("مخرج")], Guid.NewGuid())).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new EnterOutputs(scene.Database.Store).RunAsync(await scene.MemberAsync(0), scene.Meeting, [new LocalText("مخرج")])).Refusal);
    }

    private static async Task<Guid> OutputAsync(MeetingScene scene)
    {
        Assert.True((await new EnterOutputs(scene.Database.Store).RunAsync(scene.Secretariat, scene.Meeting, [new LocalText("ورقة منهجية")])).Ok);
        return (await scene.SheetAsync()).Outputs[^1].Id;
    }
}
