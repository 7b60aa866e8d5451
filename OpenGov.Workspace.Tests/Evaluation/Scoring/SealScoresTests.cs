using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

public sealed class SealScoresTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_draft_is_kept_and_sealed_and_both_sides_are_shown_at_once(Engine engine)
    {
        await using var scene = await EvaluationScene.WithAsync(criteria: 3, engine: engine);
        var desk = new ScoringDesk(scene);
        var scored = scene.Scored[0];

        var first = await desk.SealAsync(scene.Official, scored, desk.Draft(2, "تعليق الإدارة"));
        Assert.False((await desk.ScoredAsync(scored)).IsRevealed);
        var second = await desk.SealAsync(scene.Volunteer, scored, desk.Draft(5, null, "ملاحظة عامة"));

        var shown = await desk.ScoredAsync(scored);
        Assert.True(shown.IsRevealed);
        Assert.All(shown.Settlements, settlement => Assert.Equal(SettlementState.Open, settlement.State));
        var (official, volunteer) = (await desk.SheetAsync(scored, Side.Administration), await desk.SheetAsync(scored, Side.CivilSociety));
        Assert.All(official.Scores, score => Assert.Equal((2, "تعليق الإدارة"), (score.Points, score.Comment)));
        Assert.All(volunteer.Scores, score => Assert.Equal((5, null), (score.Points, score.Comment)));
        Assert.Equal(("ملاحظة عامة", SheetState.Shown, null), (volunteer.Overall, volunteer.State, volunteer.Envelope));
        foreach (var (sheet, receipt) in new[] { (official, first), (volunteer, second) })
        {
            Assert.Equal((receipt.Commitment, receipt.Nonce), (sheet.Commitment, sheet.Nonce));
            Assert.Equal(receipt.Commitment, SealedScores.CommitmentTo(receipt.Place, Convert.FromHexString(sheet.Nonce!), sheet.Payload!));
        }
    }

    [Fact]
    public async Task The_record_has_each_commitment_in_nobody_s_name_and_then_says_what_was_shown()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        var first = await desk.SealAsync(scene.Volunteer, scene.Scored[0], desk.Draft(4));
        var second = await desk.SealAsync(scene.Official, scene.Scored[0], desk.Draft(4));

        await using var db = scene.Database.Read();
        var lines = await db.Record.OrderBy(entry => entry.Seq).ToListAsync();
        Assert.Equal(["Evaluation.SealScores", "Evaluation.SealScores", "Evaluation.ShowScores"], lines.Select(line => line.Action));
        Assert.All(lines, line => Assert.Equal((null, nameof(Role.System)), (line.ActorId, line.ActorRole)));
        Assert.All(lines.Take(2), line => Assert.Equal((SealScores.SealedEnvelopes, null), (line.SubjectId, line.PlanId)));
        Assert.Equal($$"""{"commitment":"{{first.Commitment}}"}""", Encoding.UTF8.GetString(lines[0].Payload!));
        Assert.Equal(
            $$"""{"round":1,"proposals":[1],"scores":[{"proposal":1,"administration":"{{second.Commitment}}","civilSociety":"{{first.Commitment}}"}]}""",
            Encoding.UTF8.GetString(lines[2].Payload!));
    }

    [Fact]
    public async Task Where_a_pair_s_proposals_are_shown_together_nothing_is_shown_before_the_last_is_sealed()
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 3, reveal: RevealRule.WholePair);
        var desk = new ScoringDesk(scene);
        foreach (var scored in scene.Scored) await desk.SealAsync(scene.Official, scored, desk.Draft(3));
        foreach (var scored in scene.Scored.Skip(1)) await desk.SealAsync(scene.Volunteer, scored, desk.Draft(3));
        await using (var db = scene.Database.Read()) Assert.Equal(0, await db.ScoredProposals.CountAsync(scored => scored.RevealedAt != null));

        await desk.SealAsync(scene.Volunteer, scene.Scored[0], desk.Draft(3));

        await using (var db = scene.Database.Read()) Assert.Equal(3, await db.ScoredProposals.CountAsync(scored => scored.RevealedAt != null));
        Assert.Equal(1, (await desk.RecordAsync()).Count(action => action == Reveal.Shown));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_sides_that_seal_in_the_same_moment_are_shown_once(Engine engine)
    {
        await using var scene = await EvaluationScene.WithAsync(proposals: 6, engine: engine);
        var desk = new ScoringDesk(scene);
        foreach (var scored in scene.Scored)
        {
            var official = await desk.SheetAsync(scored, Side.Administration);
            var volunteer = await desk.SheetAsync(scored, Side.CivilSociety);
            var versions = (await desk.KeepAsync(scene.Official, official, desk.Draft(1)), await desk.KeepAsync(scene.Volunteer, volunteer, desk.Draft(5)));

            var both = await Task.WhenAll(
                Task.Run(() => desk.Seal.RunAsync(scene.Official, official.Id, versions.Item1)),
                Task.Run(() => desk.Seal.RunAsync(scene.Volunteer, volunteer.Id, versions.Item2)));

            Assert.All(both, sealing => Assert.Null(sealing.Refusal));
            Assert.True((await desk.ScoredAsync(scored)).IsRevealed);
        }

        Assert.Equal(6, (await desk.RecordAsync()).Count(action => action == Reveal.Shown));
    }

    [Fact]
    public async Task A_draft_written_in_two_windows_is_given_back_instead_of_being_overwritten()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        var sheet = await desk.SheetAsync(scene.Scored[0], Side.CivilSociety);
        var version = await desk.KeepAsync(scene.Volunteer, sheet, desk.Draft(4, "الأول"));

        var late = await desk.Keep.RunAsync(scene.Volunteer, sheet.Id, sheet.Version, desk.Draft(1, "الثاني"));

        Assert.False(late.Value!.IsKept);
        Assert.Equal(version, late.Value.Version);
        Assert.All(late.Value.Newer!.Comments.Values, comment => Assert.Equal("الأول", comment));
        Assert.True((await desk.Keep.RunAsync(scene.Volunteer, sheet.Id, version, desk.Draft(1))).Value!.IsKept);
    }

    [Fact]
    public async Task Drafts_leave_no_line_in_the_record()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        await desk.KeepAsync(scene.Volunteer, await desk.SheetAsync(scene.Scored[0], Side.CivilSociety), desk.Draft(4));

        Assert.Empty(await desk.RecordAsync());
    }

    [Fact]
    public async Task Only_a_complete_sheet_is_sealed_and_only_the_version_that_was_looked_at()
    {
        await using var scene = await EvaluationScene.WithAsync(criteria: 4);
        var desk = new ScoringDesk(scene);
        var sheet = await desk.SheetAsync(scene.Scored[0], Side.CivilSociety);
        Assert.Equal(EvaluationRefusals.SheetIncomplete.Key, (await desk.Seal.RunAsync(scene.Volunteer, sheet.Id, sheet.Version)).Refusal!.Key);

        var half = desk.Draft(3) with { Points = desk.Draft(3).Points.Take(3).ToDictionary() };
        var version = await desk.KeepAsync(scene.Volunteer, sheet, half);
        Assert.Equal([1], (await desk.Seal.RunAsync(scene.Volunteer, sheet.Id, version)).Refusal!.Args);

        Assert.Equal(EvaluationRefusals.SheetChangedMeanwhile, (await desk.Seal.RunAsync(scene.Volunteer, sheet.Id, sheet.Version)).Refusal);
        Assert.Empty(await desk.RecordAsync());
    }

    [Fact]
    public async Task Sealed_scores_no_longer_change()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        await desk.SealAsync(scene.Volunteer, scene.Scored[0], desk.Draft(4));
        var sheet = await desk.SheetAsync(scene.Scored[0], Side.CivilSociety);

        Assert.Equal(EvaluationRefusals.SheetIsSealed, (await desk.Keep.RunAsync(scene.Volunteer, sheet.Id, sheet.Version, desk.Draft(1))).Refusal);
        Assert.Equal(EvaluationRefusals.SheetIsSealed, (await desk.Seal.RunAsync(scene.Volunteer, sheet.Id, sheet.Version)).Refusal);
    }

    [Fact]
    public async Task What_is_off_the_scale_damaged_or_too_long_is_refused_with_its_reason()
    {
        await using var scene = await EvaluationScene.WithAsync(criteria: 12);
        var desk = new ScoringDesk(scene);
        var sheet = await desk.SheetAsync(scene.Scored[0], Side.CivilSociety);
        async Task<string?> RefusalOf(ScoreDraft draft) => (await desk.Keep.RunAsync(scene.Volunteer, sheet.Id, sheet.Version, draft)).Refusal?.Key;

        Assert.Equal(EvaluationRefusals.PointsOffScale.Key, await RefusalOf(desk.Draft(6)));
        Assert.Equal(EvaluationRefusals.TextDamaged.Key, await RefusalOf(desk.Draft(5, "\ud83d")));
        Assert.Equal(EvaluationRefusals.CommentTooLong.Key, await RefusalOf(desk.Draft(5, new string('a', 1_001))));
        Assert.Equal(EvaluationRefusals.SheetTooLong.Key, await RefusalOf(desk.Draft(5, new string('ش', 900))));
        Assert.Null(await RefusalOf(desk.Draft(5, new string('ش', 500))));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task What_is_sealed_after_the_last_day_is_marked_late(int lastDay, bool late)
    {
        var today = Platform.Texts.Dates.DayOf(DateTime.UtcNow);
        await using var scene = await EvaluationScene.WithAsync(deadline: today.AddDays(lastDay));
        var desk = new ScoringDesk(scene);

        Assert.Equal(late, (await desk.SealAsync(scene.Volunteer, scene.Scored[0], desk.Draft(4))).IsLate);
    }

    [Fact]
    public async Task Another_s_sheet_is_as_if_it_were_not_there()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        var sheet = await desk.SheetAsync(scene.Scored[0], Side.CivilSociety);
        await desk.KeepAsync(scene.Volunteer, sheet, desk.Draft(4));

        foreach (var other in new[] { scene.Official, scene.SecondVolunteer, scene.Association })
            foreach (var id in new[] { sheet.Id, Guid.NewGuid() })
            {
                Assert.Equal(EvaluationRefusals.NoSuchSheet, (await desk.Keep.RunAsync(other, id, 2, desk.Draft(1))).Refusal);
                Assert.Equal(EvaluationRefusals.NoSuchSheet, (await desk.Seal.RunAsync(other, id, 2)).Refusal);
                Assert.Equal(EvaluationRefusals.NoSuchSheet, (await desk.Receipts.ReadAsync(other, id)).Refusal);
                Assert.Equal(EvaluationRefusals.NoSuchSheet, (await desk.Unseal.RunAsync(other, id)).Refusal);
            }
        Assert.Equal(AccessRefusals.NotAllowed, (await desk.Keep.RunAsync(scene.Secretariat, sheet.Id, 2, desk.Draft(1))).Refusal);
    }

    [Fact]
    public async Task A_co_lead_whose_role_was_withdrawn_writes_and_seals_nothing_more()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        var sheet = await desk.SheetAsync(scene.Scored[0], Side.CivilSociety);
        var version = await desk.KeepAsync(scene.Volunteer, sheet, desk.Draft(4));
        await desk.TamperAsync($"""UPDATE "Grants" SET "RevokedAt" = {DateTime.UtcNow} WHERE "AccountId" = {scene.Volunteer.AccountId}""");

        Assert.Equal(AccessRefusals.NotAllowed, (await desk.Keep.RunAsync(scene.Volunteer, sheet.Id, version, desk.Draft(1))).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await desk.Seal.RunAsync(scene.Volunteer, sheet.Id, version)).Refusal);
        Assert.Equal(version, (await desk.SheetAsync(scene.Scored[0], Side.CivilSociety)).Version);
    }

    [Fact]
    public async Task A_receipt_is_shown_again_to_its_owner_before_and_after_the_scores_are()
    {
        await using var scene = await EvaluationScene.WithAsync();
        var desk = new ScoringDesk(scene);
        var given = await desk.SealAsync(scene.Volunteer, scene.Scored[0], desk.Draft(4));
        var sheet = await desk.SheetAsync(scene.Scored[0], Side.CivilSociety);
        var before = (await desk.Receipts.ReadAsync(scene.Volunteer, sheet.Id)).Value;
        await desk.SealAsync(scene.Official, scene.Scored[0], desk.Draft(2));
        var after = (await desk.Receipts.ReadAsync(scene.Volunteer, sheet.Id)).Value;

        Assert.Equal((given, given), (before!, after!));
    }
}
