using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

public sealed class RequestTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_association_asks_and_the_administration_answers_and_answers_anew(Engine engine)
    {
        await using var scene = await ReviewScene.OpenAsync(engine);
        var request = await scene.RequestAsync();
        var answer = new AnswerRequest(scene.Database.Store);

        Assert.Null((await answer.RunAsync(scene.Official, request, AnswerPosition.ToBeDiscussed, "نناقشه في لقاء ثنائي")).Refusal);
        Assert.Null((await answer.RunAsync(scene.Secretariat, request, AnswerPosition.Accepted, "قبل")).Refusal);

        await using var db = scene.Database.Read();
        var kept = await db.RevisionRequests.SingleAsync();
        Assert.Equal(IndicatorKind.Qualitative, kept.Indicator);   // preferred, where nothing else is said
        Assert.Equal(
            [(1, AnswerPosition.ToBeDiscussed, false), (2, AnswerPosition.Accepted, true)],
            kept.Answers.OrderBy(a => a.Number).Select(a => (a.Number, a.Position, a.OnBehalf)));
    }

    [Fact]
    public async Task Nobody_asks_in_another_association_s_name_and_no_administration_asks_at_all()
    {
        await using var scene = await ReviewScene.OpenAsync();
        var make = new MakeRequest(scene.Database.Store);
        var asked = new Requested(RequestKind.AddActivity, null, "نشاط", "سبب");

        Assert.Equal(ReviewRefusals.NotYourAssociation, (await make.RunAsync(scene.OtherVolunteer, scene.Commitments[0], scene.Association, asked)).Refusal);
        Assert.Equal(ReviewRefusals.NotYourAssociation, (await make.RunAsync(scene.Official, scene.Commitments[0], scene.Ministry, asked)).Refusal);
        Assert.Equal(ReviewRefusals.NotYourAssociation, (await make.RunAsync(scene.Secretariat, scene.Commitments[0], scene.Ministry, asked)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await make.RunAsync(Actor.Public, scene.Commitments[0], scene.Association, asked)).Refusal);
        Assert.Equal(ReviewRefusals.WhatAndWhyMissing, (await make.RunAsync(scene.Volunteer, scene.Commitments[0], scene.Association, asked with { Why = " " })).Refusal);
        Assert.True((await make.RunAsync(scene.Secretariat, scene.Commitments[0], scene.Association, asked)).Ok);
    }

    [Fact]
    public async Task Only_the_lead_administration_answers_and_only_the_association_withdraws()
    {
        await using var scene = await ReviewScene.OpenAsync();
        var request = await scene.RequestAsync();
        var (answer, withdraw) = (new AnswerRequest(scene.Database.Store), new WithdrawRequest(scene.Database.Store));

        Assert.Equal(ReviewRefusals.NotYourAdministration, (await answer.RunAsync(scene.OtherOfficial, request, AnswerPosition.Accepted, "نعم")).Refusal);
        Assert.Equal(ReviewRefusals.NotYourAdministration, (await answer.RunAsync(scene.Volunteer, request, AnswerPosition.Accepted, "نعم")).Refusal);
        Assert.Equal(ReviewRefusals.ReasonMissing, (await answer.RunAsync(scene.Official, request, AnswerPosition.NotAccepted, "")).Refusal);
        Assert.Equal(ReviewRefusals.NotYourAssociation, (await withdraw.RunAsync(scene.OtherVolunteer, request, "سبب")).Refusal);
        Assert.Equal(ReviewRefusals.NotYourAssociation, (await withdraw.RunAsync(scene.Official, request, "سبب")).Refusal);
        Assert.True((await withdraw.RunAsync(scene.Volunteer, request, "أدرج في طلب آخر")).Ok);
        Assert.Equal(ReviewRefusals.RequestWithdrawn, (await answer.RunAsync(scene.Official, request, AnswerPosition.Accepted, "نعم")).Refusal);
    }
}
