using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>Reading: all that the committee knows of a body: its names over time, its seat, who speaks for it.</summary>
public sealed class BodySheet(Store store)
{
    public Task<Result<BodyHistory>> ReadAsync(Actor actor, Guid bodyId, CancellationToken cancel = default) =>
        store.ReadAsync<BodyHistory>(this, actor, async (db, _) =>
        {
            if (await db.Bodies.SingleOrDefaultAsync(b => b.Id == bodyId, cancel) is not { } body) return CommitteeRefusals.NoSuchBody;

            var parent = await db.Bodies.Where(b => b.Id == body.ParentId).Select(b => b.Name).FirstOrDefaultAsync(cancel);
            var seats = await db.Seats.Where(s => s.BodyId == bodyId).Include(s => s.Representatives).OrderBy(s => s.Id).ToListAsync(cancel);
            var terms = await db.CommitteeTerms.ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
            return new BodyHistory(
                body.Id, body.Side, body.Kind, body.Name, body.ParentId, parent,
                [.. body.Names.Where(n => n.Kind is BodyNameKind.Spelling).Select(n => n.Text)],
                [.. body.Names.Where(n => n.Kind is BodyNameKind.Former).Select(n => new FormerName(n.Text, n.Until))],
                seats.ConvertAll(s => new SeatHistory(
                    s.Id, terms[s.TermId], s.From, s.Until,
                    [.. s.Representatives.OrderBy(r => r.Standing).ThenBy(r => r.Id)
                        .Select(r => new Speaker(r.Id, r.Standing, r.Function, r.From, r.Until, Speaks: false))])),
                [.. terms.Select(t => new TermChoice(t.Key, t.Value))]);
        }, cancel);
}

/// <summary>A body with everything it was called and every seat it held.</summary>
public sealed record BodyHistory(
    Guid Id, Side Side, BodyKind Kind, LocalText Name, Guid? ParentId, LocalText? Parent, IReadOnlyList<string> Spellings,
    IReadOnlyList<FormerName> FormerNames, IReadOnlyList<SeatHistory> Seats, IReadOnlyList<TermChoice> Terms);

/// <summary>A seat the body holds or held, with all who spoke for it.</summary>
public sealed record SeatHistory(Guid Id, LocalText Term, DateOnly? From, DateOnly? Until, IReadOnlyList<Speaker> Speakers);

/// <summary>A term in which a body may be seated.</summary>
public sealed record TermChoice(Guid Id, LocalText Name);
