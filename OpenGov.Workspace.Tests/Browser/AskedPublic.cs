using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Browser;

/// <summary>The example's third plan with its public consultation open and a comment in it.</summary>
internal static class AskedPublic
{
    private static readonly Lock Turn = new();

    /// <returns>The plan's number.</returns>
    public static string Of(WorkspaceApp app)
    {
        lock (Turn) OpenAsync(app).GetAwaiter().GetResult();
        return "3";
    }

    private static async Task OpenAsync(WorkspaceApp app)
    {
        await using var db = app.Get<Database>().Reader();
        if (await db.PublicConsultations.AnyAsync()) return;
        var plan = await db.Plans.SingleAsync(one => one.Number == 3);
        var cards = await db.CommitmentCards.Where(card => card.PlanId == plan.Id).Select(card => card.Id).ToListAsync();
        var today = Platform.Texts.Dates.DayOf(DateTime.UtcNow);
        Done(await app.Get<PrepareConsultation>().RunAsync(Actor.System, plan.Id, new ConsultationDraft(today, today.AddDays(27), "نستشيركم في مسودة الخطة.", cards)));
        var consultation = await db.PublicConsultations.Include(one => one.Cards).SingleAsync();
        foreach (var side in Sides.Both)
        {
            var member = await db.Grants.Where(grant => grant.Role == Role.Member && grant.Side == side && grant.RevokedAt == null).Select(grant => grant.AccountId).FirstAsync();
            Done(await app.Get<ApproveConsultation>().RunAsync(Actor.Of(member), consultation.Id, ConsultationText.HashOf(consultation)));
        }

        Done(new((await app.Get<SendComment>().RunAsync(Actor.Public, 3, new CommentDraft("تعليق من العموم على البطاقة.", 1, "problem") { Consents = true })).Refusal));
        var comment = await db.PublicComments.SingleAsync();
        Done(await app.Get<PublishComments>().RunAsync(Actor.System, plan.Id, [comment.Id]));
    }

    private static void Done(Result result) => Assert.True(result.Ok, result.Refusal?.Key);
}
