using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>Somebody without an account makes a proposal. It enters the register as received, and is public once the secretariat has looked at it.</summary>
public sealed class SubmitProposal(Store store)
{
    /// <summary>Characters; less says nothing that could be examined.</summary>
    public const int ShortestText = 30;

    /// <param name="secret">Of the form that was sent. The same text sent twice with it is one proposal, followed by the same link.</param>
    public Task<Result<Submitted>> RunAsync(
        Actor actor, int planNumber, PublicDraft draft, string secret, CancellationToken cancel = default) =>
        store.ChangeAsync<Submitted>(this, actor, async change =>
        {
            var db = change.Db;
            var plan = await CollectingPlan.FindAsync(db, planNumber, change.Today, cancel);
            if (plan is null) return PublicProposalsRefusals.NotCollecting;
            if (!draft.Consent) return PublicProposalsRefusals.ConsentMissing;
            if (draft.Text.Trim().Length is > 0 and < ShortestText) return PublicProposalsRefusals.TextTooShort.About(ShortestText);

            var theme = draft.Theme is { } number
                ? await db.Themes.Where(t => t.PlanId == plan && t.Number == number).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancel)
                : null;
            if (draft.Theme is not null && theme is null) return ProposalsRefusals.NoSuchTheme;

            if (await SentBeforeAsync(db, secret, draft, cancel) is { } before)
            {
                change.LeaveUnrecorded();
                if (before.SameText) return new Submitted(before.Number, secret);
                secret = LinkToken.New();   // they went back and wrote another one
            }

            var entered = await Intake.EnterAsync(change, plan.Value, [new ProposalDraft
            {
                ThemeId = theme,
                Channel = Channel.Portal,
                Title = draft.Title,
                Text = draft.Text,
                ReceivedOn = change.Today,
                AuthorName = draft.Name,
                AuthorContact = draft.Contact,
            }], cancel: cancel);
            if (!entered.Ok) return entered.Refusal!;

            var proposal = entered.Value!.Single();
            db.Add(PublicSubmission.Of(proposal.Id, secret, Language.Current.Code, change.Now));
            change.Record(proposal.Id, plan, new { number = proposal.Number, sha256 = EnteredProposal.Of(proposal).Sha256 });
            return new Submitted(proposal.Number, secret);
        }, cancel);

    private static async Task<(int Number, bool SameText)?> SentBeforeAsync(
        WorkspaceDbContext db, string secret, PublicDraft draft, CancellationToken cancel)
    {
        var hash = LinkToken.HashOf(secret);
        var before = await (
            from submission in db.PublicSubmissions
            join proposal in db.Proposals on submission.ProposalId equals proposal.Id
            where submission.TokenHash == hash
            select new { proposal.Number, proposal.TextMark }).FirstOrDefaultAsync(cancel);
        return before is null ? null : (before.Number, before.TextMark == Proposal.MarkOf(Folding.Fold(draft.Text)));
    }
}

/// <summary>What somebody typed into the public form.</summary>
/// <param name="Theme">Its number; null where they did not choose.</param>
/// <param name="Consent">They agree that the text is published, and that the secretariat keeps their contact if they gave one.</param>
public sealed record PublicDraft(string Title, string Text, int? Theme, string? Name, string? Contact, bool Consent);

/// <param name="Token">Of the link by which the author follows it.</param>
public sealed record Submitted(int Number, string Token);

/// <summary>Which plans take proposals from the public.</summary>
internal static class CollectingPlan
{
    /// <summary>The plan with this number, if its calendar is published and its last year is not over; otherwise null.</summary>
    public static async Task<Guid?> FindAsync(WorkspaceDbContext db, int number, DateOnly today, CancellationToken cancel) =>
        await db.Plans.Where(plan => plan.Number == number && plan.CalendarPublishedAt != null && plan.LastYear >= today.Year)
            .Select(plan => (Guid?)plan.Id).FirstOrDefaultAsync(cancel);
}
