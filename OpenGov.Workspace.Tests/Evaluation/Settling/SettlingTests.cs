using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

public sealed class SettlingTests
{
    private const string Why = "اتفقنا بعد نقاش النص";

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_one_puts_forward_counts_once_the_other_side_has_confirmed_it(Engine engine)
    {
        await using var scene = await EvaluationScene.WithAsync(engine: engine);
        var open = await OpenAsync(scene);
        Assert.Equal(2, open.Weighed is { } weighed ? weighed / open.Criterion.Weight : 0);

        Assert.True((await new ProposeAgreedScore(scene.Database.Store).RunAsync(scene.Official, open.Id, open.Version, 4, $"  {Why} ")).Ok);
        var proposed = await ReadAsync(scene, open.Id);
        Assert.Equal((SettlementState.Proposed, 4, Why, Side.CivilSociety), (proposed.State, proposed.PutForward!.Points, proposed.PutForward.Reason, proposed.PutForward.Waits!.Value));

        Assert.True((await new ConfirmAgreedScore(scene.Database.Store).RunAsync(scene.Volunteer, open.Id, proposed.Version)).Ok);
        var settled = await ReadAsync(scene, open.Id);
        Assert.Equal((SettlementState.Settled, SettledBy.Pair, 8), (settled.State, settled.By!.Value, settled.Halves!.Value));
        Assert.Equal((5, 3), (settled.Sides[Side.Administration].Points, settled.Sides[Side.CivilSociety].Points));   // the originals stay
        await using var db = scene.Database.Read();
        Assert.Equal(2, await db.Record.CountAsync(line => line.Action.StartsWith("Evaluation.")));
    }

    [Fact]
    public async Task Nobody_confirms_what_their_own_side_put_forward()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var open = await OpenAsync(scene);
        Assert.True((await new ProposeAgreedScore(scene.Database.Store).RunAsync(scene.Official, open.Id, open.Version, 4, Why)).Ok);
        var confirm = new ConfirmAgreedScore(scene.Database.Store);

        Assert.Equal(EvaluationRefusals.OtherSideConfirms, (await confirm.RunAsync(scene.Official, open.Id, open.Version + 1)).Refusal);
        Assert.Equal(EvaluationRefusals.OtherSideConfirms, (await confirm.RunAsync(scene.SecondOfficial, open.Id, open.Version + 1)).Refusal);
    }

    [Fact]
    public async Task Nobody_confirms_other_points_than_they_saw()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var open = await OpenAsync(scene);
        var propose = new ProposeAgreedScore(scene.Database.Store);
        Assert.True((await propose.RunAsync(scene.Official, open.Id, open.Version, 4, Why)).Ok);
        var seen = (await ReadAsync(scene, open.Id)).Version;
        Assert.True((await propose.RunAsync(scene.Official, open.Id, seen, 5, Why)).Ok);

        Assert.Equal(DataRefusals.ChangedMeanwhile, (await new ConfirmAgreedScore(scene.Database.Store).RunAsync(scene.Volunteer, open.Id, seen)).Refusal);
        Assert.Equal(SettlementState.Proposed, (await ReadAsync(scene, open.Id)).State);
    }

    [Fact]
    public async Task Who_is_not_of_the_pair_or_has_an_interest_in_the_proposal_does_not_settle_it()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var open = await OpenAsync(scene);
        await scene.Database.AddAsync(new ConflictOfInterest(
            scene.Scored[0].Id, Side.CivilSociety, scene.Volunteer.AccountId!.Value, ConflictKind.Author, null, scene.SecondVolunteer.AccountId, DateTime.UtcNow));
        var stranger = await scene.Database.ActorAsync(Role.CoLead, Side.Administration);
        var propose = new ProposeAgreedScore(scene.Database.Store);

        Assert.Equal(EvaluationRefusals.NotOfThisPair, (await propose.RunAsync(stranger, open.Id, open.Version, 4, Why)).Refusal);
        Assert.Equal(EvaluationRefusals.NotOfThisPair, (await propose.RunAsync(scene.Association, open.Id, open.Version, 4, Why)).Refusal);
        Assert.Equal(EvaluationRefusals.ConflictDeclared, (await propose.RunAsync(scene.Volunteer, open.Id, open.Version, 4, Why)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await propose.RunAsync(scene.Secretariat, open.Id, open.Version, 4, Why)).Refusal);
        Assert.True((await propose.RunAsync(scene.SecondVolunteer, open.Id, open.Version, 4, Why)).Ok);
    }

    [Fact]
    public async Task An_agreed_score_is_on_the_scale_and_has_its_reason()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var open = await OpenAsync(scene);
        var propose = new ProposeAgreedScore(scene.Database.Store);

        Assert.Equal(EvaluationRefusals.PointsOffScale.Key, (await propose.RunAsync(scene.Official, open.Id, open.Version, 6, Why)).Refusal?.Key);
        Assert.Equal(EvaluationRefusals.ReasonMissing, (await propose.RunAsync(scene.Official, open.Id, open.Version, 4, " \n")).Refusal);
        Assert.Equal(EvaluationRefusals.ReasonTooLong.Key, (await propose.RunAsync(scene.Official, open.Id, open.Version, 4, new string('ن', 2001))).Refusal?.Key);
        Assert.Equal(EvaluationRefusals.NothingProposed, (await new ConfirmAgreedScore(scene.Database.Store).RunAsync(scene.Volunteer, open.Id, open.Version)).Refusal);
    }

    [Fact]
    public async Task What_a_pair_cannot_agree_is_settled_by_a_member_of_each_side()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var open = await OpenAsync(scene);
        var store = scene.Database.Store;
        Assert.True((await new SendToCommittee(store).RunAsync(scene.Volunteer, open.Id, open.Version, Why)).Ok);
        var sent = await ReadAsync(scene, open.Id);

        Assert.Equal(EvaluationRefusals.AlreadyWithCommittee, (await new ProposeAgreedScore(store).RunAsync(scene.Official, open.Id, sent.Version, 4, Why)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new ProposeCommitteeScore(store).RunAsync(scene.Official, open.Id, sent.Version, 4, Why)).Refusal);
        Assert.True((await new ProposeCommitteeScore(store).RunAsync(scene.Ministry, open.Id, sent.Version, 4, Why)).Ok);
        var confirm = new ConfirmCommitteeScore(store);
        var another = await scene.Database.ActorAsync(Role.Member, Side.Administration);
        Assert.Equal(EvaluationRefusals.OtherSideConfirms, (await confirm.RunAsync(another, open.Id, sent.Version + 1)).Refusal);
        Assert.Equal(DataRefusals.ChangedMeanwhile, (await confirm.RunAsync(scene.Association, open.Id, sent.Version)).Refusal);
        Assert.True((await confirm.RunAsync(scene.Association, open.Id, sent.Version + 1)).Ok);

        var settled = Assert.Single((await new CommitteeQueue(store).ReadAsync(scene.Secretariat, 2, 1)).Value!.Differences);
        Assert.Equal((SettledBy.Committee, 8, Why), (settled.By!.Value, settled.Halves!.Value, settled.SentReason));
        Assert.Equal(EvaluationRefusals.AlreadySettled, (await new ProposeCommitteeScore(store).RunAsync(scene.Ministry, open.Id, settled.Version, 1, Why)).Refusal);
    }

    [Fact]
    public async Task The_committee_does_not_take_from_a_pair_what_the_pair_has_not_brought_before_it()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var open = await OpenAsync(scene);

        Assert.Equal(EvaluationRefusals.NotWithCommittee, (await new ProposeCommitteeScore(scene.Database.Store).RunAsync(scene.Ministry, open.Id, open.Version, 4, Why)).Refusal);
    }

    [Fact]
    public async Task A_score_that_a_side_never_gave_is_the_committees()
    {
        await using var scene = await EvaluationScene.WithAsync();
        await scene.ShowAsync(scene.Scored[0], [5, 4], null);

        var queue = (await new CommitteeQueue(scene.Database.Store).ReadAsync(scene.Ministry, 2, 1)).Value!;
        Assert.Equal(2, queue.Differences.Count);
        Assert.All(queue.Differences, one => Assert.Null(one.Sides[Side.CivilSociety].Points));
    }

    [Fact]
    public async Task The_queue_starts_with_the_largest_difference_and_hides_what_nobody_may_see_yet()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 3, criteria: 3);
        await scene.ShowAsync(scene.Scored[0], [5, 5, 3], [1, 1, 3]);   // differences 4×1, 4×2, 0
        await scene.ShowAsync(scene.Scored[1], [1, 2, 5], [1, 3, 2]);   // 0, within the tolerance, 3×3

        var meeting = (await new DifferenceQueue(scene.Database.Store).ReadAsync(scene.Volunteer, 2, 1)).Value!;

        Assert.Equal([(2, 9), (1, 8), (1, 4)], meeting.Differences.Select(one => (one.ProposalNumber, one.Weighed!.Value)));
        Assert.Equal((3, 2, 1, Side.CivilSociety), (meeting.Agreed, meeting.Shown, meeting.Sealed, meeting.Mine!.Value));
        Assert.DoesNotContain(meeting.Differences, one => one.ProposalNumber == 3);
    }

    [Fact]
    public async Task Remarks_are_heard_by_the_pair_at_once()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var open = await OpenAsync(scene);
        var heard = new TaskCompletionSource();
        using var watching = scene.Database.Changes.Watch(scene.Pair.Id, () => { heard.TrySetResult(); return Task.CompletedTask; });
        var remark = new AddRemark(scene.Database.Store);

        Assert.True((await remark.RunAsync(scene.Volunteer, open.Id, "نرى أن الأثر واسع")).Ok);
        await heard.Task.WaitAsync(Patience.Long, TestContext.Current.CancellationToken);
        var said = Assert.Single((await ReadAsync(scene, open.Id)).Remarks);
        Assert.Equal((Side.CivilSociety, "نرى أن الأثر واسع", false), (said.Side, said.Text, said.Mine));
        Assert.Equal(EvaluationRefusals.NotOfThisPair, (await remark.RunAsync(scene.Association, open.Id, "ملاحظة")).Refusal);
        Assert.Equal(EvaluationRefusals.RemarkMissing, (await remark.RunAsync(scene.Volunteer, open.Id, " ")).Refusal);
    }

    private static async Task<Difference> OpenAsync(EvaluationScene scene)
    {
        await scene.ShowAsync(scene.Scored[0], [5, 4], [3, 4]);
        return Assert.Single((await new DifferenceQueue(scene.Database.Store).ReadAsync(scene.Official, 2, 1)).Value!.Differences);
    }

    private static async Task<Difference> ReadAsync(EvaluationScene scene, Guid id) =>
        (await new DifferenceQueue(scene.Database.Store).ReadAsync(scene.Official, 2, 1)).Value!.Differences.Single(one => one.Id == id);
}
