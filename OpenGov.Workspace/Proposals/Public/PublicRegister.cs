using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Reading: the published register of a plan, a page at a time. A register that is not published is the same as none.</summary>
public sealed class PublicRegister(Store store)
{
    public const int Size = 25;

    public Task<Result<PublicRegisterPart>> ReadAsync(Actor actor, int planNumber, ProposalFilter filter, CancellationToken cancel = default) =>
        store.ReadAsync<PublicRegisterPart>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber && p.CalendarPublishedAt != null && p.RegisterPublishedAt != null)
                .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
            if (plan is not { } planId) return PlansRefusals.NoSuchPlan;

            var found = (await Found.OfAsync(db, planId, planNumber, AskedFor(filter), cancel)).OpenToAll(db);
            var count = await found.CountAsync(cancel);
            var page = Math.Clamp(filter.Page, 1, Math.Max(1, (count + Size - 1) / Size));
            var numbers = await found.OrderBy(p => p.Number).Select(p => p.Number).Skip((page - 1) * Size).Take(Size).ToListAsync(cancel);
            return new PublicRegisterPart(await RegisterRow.OfAsync(db, planId, numbers, cancel), count, page);
        }, cancel);

    /// <summary>What the public may ask by; the rest is the committee's own business.</summary>
    private static ProposalFilter AskedFor(ProposalFilter filter) => new()
    {
        Theme = filter.Theme,
        Session = filter.Session,
        Disposition = filter.Disposition,
        Commitment = filter.Commitment,
        Search = filter.Search.Length > 200 ? filter.Search[..200] : filter.Search,
    };
}

public sealed record PublicRegisterPart(IReadOnlyList<RegisterRow> Rows, int Count, int Page)
{
    public int Pages => Math.Max(1, (Count + PublicRegister.Size - 1) / PublicRegister.Size);
}

/// <summary>Reading: a published proposal with its path and its reasoned answer. Nothing of its author is in it, and not the files that came with it.</summary>
public sealed class PublicProposal(Store store, params IEnumerable<FurtherSteps> further)
{
    public Task<Result<PublicProposalSheet>> ReadAsync(Actor actor, int planNumber, int number, CancellationToken cancel = default) =>
        store.ReadAsync<PublicProposalSheet>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber && p.CalendarPublishedAt != null && p.RegisterPublishedAt != null)
                .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
            if (plan is not { } planId) return ProposalsRefusals.NoSuchProposal;
            if (await db.Proposals.Published(db, planId).FirstOrDefaultAsync(p => p.Number == number, cancel) is not { } proposal) return ProposalsRefusals.NoSuchProposal;

            var seen = db.Proposals.Published(db, planId);
            return new PublicProposalSheet(
                (await RegisterRow.OfAsync(db, planId, [number], cancel)).Single(), proposal.Text, proposal.NonAcceptance,
                await (from c in db.ConcernedBodies join b in db.Bodies on c.BodyId equals b.Id where c.ProposalId == proposal.Id select b.Name).ToListAsync(cancel),
                await (from l in db.ProposalLinks join p in seen on l.FromId equals p.Id
                       where l.ToId == proposal.Id orderby p.Number select new Kin(p.Number, p.Title, l.Kind)).ToListAsync(cancel),
                await (from l in db.ProposalLinks join p in seen on l.ToId equals p.Id
                       where l.FromId == proposal.Id orderby p.Number select new Kin(p.Number, p.Title, l.Kind)).ToListAsync(cancel),
                await ProposalPath.OfAsync(db, proposal, further, cancel));
        }, cancel);
}

public sealed record PublicProposalSheet(
    RegisterRow Row, string Text, NonAcceptance? NonAcceptance, IReadOnlyList<LocalText> Concerned, IReadOnlyList<Kin> Origins, IReadOnlyList<Kin> Became,
    IReadOnlyList<StepOnPath> Path);
