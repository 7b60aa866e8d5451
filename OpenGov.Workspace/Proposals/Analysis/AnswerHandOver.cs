using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>An institution answers a proposal put before it; the secretariat may enter an answer that came by letter.</summary>
public sealed class AnswerHandOver(Store store)
{
    public Task<Result> RunAsync(
        Actor actor, Guid handOverId, int version, HandOverAnswer answer, string text, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var words = Reason.Clean(text);
            if (words.Value is not { } clean) return words.Refusal!;

            var found = await (
                from h in change.Db.HandOvers
                join p in change.Db.Proposals on h.ProposalId equals p.Id
                join b in change.Db.Bodies on h.BodyId equals b.Id
                where h.Id == handOverId && p.WithdrawnAt == null
                select new { HandOver = h, p.PlanId, p.Number, Body = b.Name.Ar }).FirstOrDefaultAsync(cancel);
            if (found is null) return ProposalsRefusals.NoSuchProposal;
            if (!change.Rights.Is(Role.Secretariat) && !change.Rights.Grants.Any(grant => grant.BodyId == found.HandOver.BodyId))
                return ProposalsRefusals.AnotherInstitution;
            if (found.HandOver.Version != version) return DataRefusals.ChangedMeanwhile;

            var given = found.HandOver.Respond(answer, clean, change.Now);
            if (given.Ok)
                change.Record(
                    found.HandOver.ProposalId, found.PlanId,
                    new { number = found.Number, institution = found.Body, answer, text = clean },
                    found.HandOver.BodyId);
            return given;
        }, cancel);
}
