using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>What somebody with access to the database tries before both sides are shown.</summary>
public sealed class RevealTests
{
    [Fact]
    public async Task A_commitment_copied_from_the_other_side_shows_nothing_and_raises_the_alarm()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 2, reveal: RevealRule.WholePair);
        var desk = new ScoringDesk(scene);
        await desk.SealBothAsync(scene.Scored[0], desk.Draft(2), desk.Draft(5));
        await desk.SealAsync(scene.Official, scene.Scored[1], desk.Draft(3));
        var (from, to) = (await desk.SheetAsync(scene.Scored[0], Side.Administration), await desk.SheetAsync(scene.Scored[0], Side.CivilSociety));
        await desk.TamperAsync($"""UPDATE "ScoreSheets" SET "Commitment" = {from.Commitment} WHERE "Id" = {to.Id}""");

        await desk.SealAsync(scene.Volunteer, scene.Scored[1], desk.Draft(3));

        await AssertNothingShownAsync(scene, desk);
    }

    [Fact]
    public async Task Envelopes_exchanged_between_proposals_do_not_open_and_nothing_is_shown()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 2, reveal: RevealRule.WholePair);
        var desk = new ScoringDesk(scene);
        await desk.SealBothAsync(scene.Scored[0], desk.Draft(2), desk.Draft(5));
        await desk.SealAsync(scene.Official, scene.Scored[1], desk.Draft(3));
        var (one, other) = (await desk.SheetAsync(scene.Scored[0], Side.Administration), await desk.SheetAsync(scene.Scored[1], Side.Administration));
        await desk.TamperAsync($"""UPDATE "ScoreSheets" SET "Envelope" = {other.Envelope}, "Commitment" = {other.Commitment} WHERE "Id" = {one.Id}""");

        await desk.SealAsync(scene.Volunteer, scene.Scored[1], desk.Draft(3));

        await AssertNothingShownAsync(scene, desk);
    }

    [Fact]
    public async Task The_other_side_s_envelope_put_on_one_s_own_sheet_does_not_open_and_nothing_is_shown()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        await desk.SealAsync(scene.Official, scene.Scored[0], desk.Draft(2));
        var sealedOne = await desk.SheetAsync(scene.Scored[0], Side.Administration);
        var draft = await desk.SheetAsync(scene.Scored[0], Side.CivilSociety);
        await desk.TamperAsync($"""UPDATE "ScoreSheets" SET "Envelope" = {sealedOne.Envelope}, "Commitment" = {sealedOne.Commitment}, "State" = 'Sealed' WHERE "Id" = {draft.Id}""");
        await desk.TamperAsync($"""UPDATE "ScoreSheets" SET "State" = 'Draft' WHERE "Id" = {sealedOne.Id}""");

        var sealing = await desk.Seal.RunAsync(scene.Official, sealedOne.Id, sealedOne.Version);

        Assert.True(sealing.Ok);
        await AssertNothingShownAsync(scene, desk);
    }

    private static async Task AssertNothingShownAsync(EvaluationScene scene, ScoringDesk desk)
    {
        await using var db = scene.Database.Read();
        Assert.Equal(0, await db.ScoredProposals.CountAsync(scored => scored.RevealedAt != null));
        Assert.Empty(await db.GivenScores.ToListAsync());
        Assert.All(await db.ScoreSheets.ToListAsync(), sheet => Assert.Equal((SheetState.Sealed, null, null), (sheet.State, sheet.Payload, sheet.Nonce)));
        Assert.Equal(Reveal.Refused, (await desk.RecordAsync())[^1]);
    }

    [Fact]
    public async Task Both_sides_together_open_their_sealed_scores_for_writing_again_and_only_together()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 2, reveal: RevealRule.WholePair);
        var desk = new ScoringDesk(scene);
        await desk.SealBothAsync(scene.Scored[0], desk.Draft(2), desk.Draft(5));
        var (official, volunteer) = (await desk.SheetAsync(scene.Scored[0], Side.Administration), await desk.SheetAsync(scene.Scored[0], Side.CivilSociety));

        Assert.True((await desk.Unseal.RunAsync(scene.Official, official.Id)).Ok);
        Assert.Equal(SheetState.Sealed, (await desk.SheetAsync(scene.Scored[0], Side.Administration)).State);
        Assert.True((await desk.Unseal.RunAsync(scene.Volunteer, volunteer.Id)).Ok);

        official = await desk.SheetAsync(scene.Scored[0], Side.Administration);
        Assert.Equal((SheetState.Draft, null, null), (official.State, official.Commitment, official.SealedAt));
        Assert.Equal("Evaluation.AskToUnseal", (await desk.RecordAsync())[^1]);
        var again = await desk.Keep.RunAsync(scene.Official, official.Id, 0, desk.Draft(1));
        Assert.All(again.Value!.Newer!.Points.Values, points => Assert.Equal(2, points));   // what was written is still there
    }

    [Fact]
    public async Task Who_has_not_sealed_agrees_to_what_the_other_asked_and_asks_for_nothing_alone()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        await desk.SealAsync(scene.Official, scene.Scored[0], desk.Draft(2));
        var (official, volunteer) = (await desk.SheetAsync(scene.Scored[0], Side.Administration), await desk.SheetAsync(scene.Scored[0], Side.CivilSociety));

        Assert.Equal(EvaluationRefusals.NotSealed, (await desk.Unseal.RunAsync(scene.Volunteer, volunteer.Id)).Refusal);
        Assert.True((await desk.Unseal.RunAsync(scene.Official, official.Id)).Ok);
        Assert.True((await desk.Unseal.RunAsync(scene.Volunteer, volunteer.Id)).Ok);
        Assert.Equal(SheetState.Draft, (await desk.SheetAsync(scene.Scored[0], Side.Administration)).State);
    }

    [Fact]
    public async Task After_they_are_shown_nothing_is_opened_for_writing_again()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        await desk.SealBothAsync(scene.Scored[0], desk.Draft(2), desk.Draft(5));
        var sheet = await desk.SheetAsync(scene.Scored[0], Side.Administration);

        Assert.Equal(EvaluationRefusals.AlreadyRevealed, (await desk.Unseal.RunAsync(scene.Official, sheet.Id)).Refusal);
    }
}
