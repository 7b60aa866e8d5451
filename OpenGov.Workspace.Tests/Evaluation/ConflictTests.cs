using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

public sealed class ConflictTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Who_steps_aside_leaves_an_empty_sheet_to_the_deputy_of_the_same_side(Engine engine)
    {
        await using var scene = await PreparedRound.WithAsync(first: 2, engine: engine);
        await scene.OpenWithOnePairAsync();
        await scene.WriteAsync(1, Side.CivilSociety);

        Assert.True((await DeclareAsync(scene, scene.Volunteers[0], 1)).Ok);

        var sheet = (await scene.ScoredAsync(1)).SheetOf(Side.CivilSociety);
        Assert.Equal((scene.Volunteers[1].AccountId, SheetState.Empty), (sheet.AuthorId, sheet.State));
        Assert.Null(sheet.Envelope);
        Assert.Equal(scene.Officials[0].AccountId, (await scene.ScoredAsync(1)).SheetOf(Side.Administration).AuthorId);
        Assert.Equal(EvaluationRefusals.NotYourSheet, (await DeclareAsync(scene, scene.Volunteers[0], 1)).Refusal);
    }

    [Fact]
    public async Task Without_a_deputy_the_sheet_waits_and_who_is_named_takes_it_over()
    {
        await using var scene = await PreparedRound.WithAsync(first: 2);
        var pair = await scene.OpenWithOnePairAsync(deputies: false);
        Assert.True((await DeclareAsync(scene, scene.Volunteers[0], 1)).Ok);
        Assert.Null((await scene.ScoredAsync(1)).SheetOf(Side.CivilSociety).AuthorId);
        var name = new NameDeputy(scene.Database.Store);

        Assert.Equal(EvaluationRefusals.NotOfThatSide, (await name.RunAsync(scene.Secretariat, scene.RoundId, pair, Side.CivilSociety, scene.Officials[2].AccountId!.Value)).Refusal);
        Assert.True((await name.RunAsync(scene.Secretariat, scene.RoundId, pair, Side.CivilSociety, scene.Volunteers[2].AccountId!.Value)).Ok);

        Assert.Equal(scene.Volunteers[2].AccountId, (await scene.ScoredAsync(1)).SheetOf(Side.CivilSociety).AuthorId);
        Assert.Equal(scene.Volunteers[0].AccountId, (await scene.ScoredAsync(2)).SheetOf(Side.CivilSociety).AuthorId);
        await using var db = scene.Database.Read();
        Assert.Equal(scene.Volunteers[2].AccountId, (await db.ConflictsOfInterest.SingleAsync()).TakenOverBy);
    }

    [Fact]
    public async Task A_deputy_steps_aside_too_and_nobody_gets_a_proposal_back()
    {
        await using var scene = await PreparedRound.WithAsync(first: 1);
        var pair = await scene.OpenWithOnePairAsync();
        await DeclareAsync(scene, scene.Volunteers[0], 1);
        Assert.True((await DeclareAsync(scene, scene.Volunteers[1], 1)).Ok);
        Assert.Null((await scene.ScoredAsync(1)).SheetOf(Side.CivilSociety).AuthorId);

        await new NameDeputy(scene.Database.Store).RunAsync(scene.Secretariat, scene.RoundId, pair, Side.CivilSociety, scene.Volunteers[2].AccountId!.Value);
        await new NameDeputy(scene.Database.Store).RunAsync(scene.Secretariat, scene.RoundId, pair, Side.CivilSociety, scene.Volunteers[1].AccountId!.Value);
        await new HandOverSheets(scene.Database.Store).RunAsync(scene.Secretariat, scene.RoundId, pair, Side.CivilSociety, "غياب");

        Assert.Equal(scene.Volunteers[2].AccountId, (await scene.ScoredAsync(1)).SheetOf(Side.CivilSociety).AuthorId);
    }

    [Fact]
    public async Task Nobody_steps_aside_after_sealing_and_an_unnamed_tie_is_explained()
    {
        await using var scene = await PreparedRound.WithAsync(first: 2);
        await scene.OpenWithOnePairAsync();
        await scene.WriteAsync(1, Side.Administration, sealIt: true);

        Assert.Equal(EvaluationRefusals.SheetIsSealed, (await DeclareAsync(scene, scene.Officials[0], 1)).Refusal);
        Assert.Equal(EvaluationRefusals.NoteMissing, (await DeclareAsync(scene, scene.Officials[0], 2, ConflictKind.Other)).Refusal);
        Assert.Equal(EvaluationRefusals.NoteTooLong.Key, (await DeclareAsync(scene, scene.Officials[0], 2, note: new string('أ', 501))).Refusal?.Key);
        Assert.Equal(EvaluationRefusals.NotYourSheet, (await DeclareAsync(scene, scene.Officials[2], 2)).Refusal);
    }

    [Fact]
    public async Task What_an_absent_co_lead_has_not_sealed_goes_to_the_deputy_and_nobody_is_told_how_much()
    {
        await using var scene = await PreparedRound.WithAsync(first: 3);
        var pair = await scene.OpenWithOnePairAsync();
        await scene.WriteAsync(1, Side.CivilSociety, sealIt: true);
        await scene.WriteAsync(2, Side.CivilSociety);
        var handOver = new HandOverSheets(scene.Database.Store);

        Assert.Equal(EvaluationRefusals.ReasonMissing, (await handOver.RunAsync(scene.Secretariat, scene.RoundId, pair, Side.CivilSociety, " ")).Refusal);
        Assert.True((await handOver.RunAsync(scene.Secretariat, scene.RoundId, pair, Side.CivilSociety, "رخصة مرضية")).Ok);
        Assert.True((await handOver.RunAsync(scene.Secretariat, scene.RoundId, pair, Side.CivilSociety, "رخصة مرضية")).Ok);

        Assert.Equal(scene.Volunteers[0].AccountId, (await scene.ScoredAsync(1)).SheetOf(Side.CivilSociety).AuthorId);
        foreach (var number in new[] { 2, 3 })
        {
            var sheet = (await scene.ScoredAsync(number)).SheetOf(Side.CivilSociety);
            Assert.Equal((scene.Volunteers[1].AccountId, SheetState.Empty), (sheet.AuthorId, sheet.State));
        }

        await using var db = scene.Database.Read();
        var lines = await db.Record.Where(e => e.Action == "Evaluation.HandOverSheets").Select(e => e.Payload!).ToListAsync();
        Assert.Equal(2, lines.Count);
        Assert.Equal(lines[0], lines[1]);
    }

    private static async Task<Result> DeclareAsync(
        PreparedRound scene, Platform.Access.Actor who, int number, ConflictKind kind = ConflictKind.SameBody, string? note = null) =>
        await new DeclareConflict(scene.Database.Store).RunAsync(who, (await scene.ScoredAsync(number)).Id, kind, note);
}
