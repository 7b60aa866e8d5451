using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>A proposal as it is read: its words, what became of it, where it came from and what it became. Nothing of its author is in it.</summary>
public sealed record ProposalSheet(
    RegisterRow Row, Guid PlanId, string Text, NonAcceptance? NonAcceptance, string? EligibilityReason, string? DispositionReason,
    IReadOnlyList<LocalText> Concerned, IReadOnlyList<HandedOver> HandOvers, IReadOnlyList<Kin> Origins, IReadOnlyList<Kin> Became,
    IReadOnlyList<AttachedFile> Files);

/// <summary>An institution before which the proposal was put.</summary>
/// <param name="MayAnswer">The reader answers for this institution.</param>
public sealed record HandedOver(
    Guid Id, Guid BodyId, LocalText Body, DateTime At, HandOverAnswer? Answer, string? Text, DateTime? AnsweredAt, int Version, bool MayAnswer);

/// <summary>A proposal at the other end of a step in the lineage.</summary>
public sealed record Kin(int Number, string Title, LinkKind Kind);

public sealed record AttachedFile(Guid Id, string Name, long Size);

/// <summary>Reading: one proposal.</summary>
public sealed class ProposalView(Store store)
{
    public Task<Result<ProposalSheet>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<ProposalSheet>(this, actor, async (db, rights) =>
        {
            var proposal = await (
                from p in db.Proposals
                join plan in db.Plans on p.PlanId equals plan.Id
                where plan.Number == planNumber && p.Number == number && p.WithdrawnAt == null
                select p).FirstOrDefaultAsync(cancel);
            if (proposal is null) return ProposalsRefusals.NoSuchProposal;

            var row = (await RegisterRow.OfAsync(db, proposal.PlanId, [number], cancel)).Single();
            return new ProposalSheet(
                row, proposal.PlanId, proposal.Text, proposal.NonAcceptance, proposal.EligibilityReason, proposal.DispositionReason,
                await ConcernedAsync(db, proposal.Id, cancel), await HandOversAsync(db, proposal.Id, rights, cancel),
                await (from l in db.ProposalLinks join p in db.Proposals on l.FromId equals p.Id
                       where l.ToId == proposal.Id orderby p.Number select new Kin(p.Number, p.Title, l.Kind)).ToListAsync(cancel),
                await (from l in db.ProposalLinks join p in db.Proposals on l.ToId equals p.Id
                       where l.FromId == proposal.Id orderby p.Number select new Kin(p.Number, p.Title, l.Kind)).ToListAsync(cancel),
                await db.Attachments.Where(a => a.ProposalId == proposal.Id).OrderBy(a => a.Id)
                    .Select(a => new AttachedFile(a.Id, a.FileName, a.Size)).ToListAsync(cancel));
        }, cancel);

    private static async Task<IReadOnlyList<LocalText>> ConcernedAsync(WorkspaceDbContext db, Guid id, CancellationToken cancel) =>
        await (from c in db.ConcernedBodies join b in db.Bodies on c.BodyId equals b.Id where c.ProposalId == id select b.Name).ToListAsync(cancel);

    private static async Task<IReadOnlyList<HandedOver>> HandOversAsync(
        WorkspaceDbContext db, Guid id, Rights rights, CancellationToken cancel)
    {
        var bodies = rights.Grants.Select(grant => grant.BodyId).ToHashSet();
        var answersForAll = rights.Is(Role.Secretariat);
        var found = await (
            from h in db.HandOvers
            join b in db.Bodies on h.BodyId equals b.Id
            where h.ProposalId == id
            orderby h.At, h.Id
            select new HandedOver(h.Id, b.Id, b.Name, h.At, h.Answer, h.AnswerText, h.AnsweredAt, h.Version, false)).ToListAsync(cancel);
        return found.ConvertAll(one => one with { MayAnswer = answersForAll || bodies.Contains(one.BodyId) });
    }
}
