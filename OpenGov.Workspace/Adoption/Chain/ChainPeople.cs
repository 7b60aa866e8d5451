using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>Those who decided and signed, each by function and by the body for which they sat that day.</summary>
internal sealed class ChainPeople
{
    private IReadOnlyDictionary<Guid, LocalText> _functions = new Dictionary<Guid, LocalText>();
    private ILookup<Guid, SatFor> _seats = Array.Empty<SatFor>().ToLookup(seat => seat.Account);

    public static async Task<ChainPeople> OfAsync(WorkspaceDbContext db, IEnumerable<Guid?> accounts, CancellationToken cancel)
    {
        var sought = accounts.OfType<Guid>().Distinct().ToList();
        if (sought.Count == 0) return new ChainPeople();
        var seats = await (
            from grant in db.Grants
            join body in db.Bodies on grant.BodyId equals body.Id
            where sought.Contains(grant.AccountId)
            orderby grant.From descending
            select new { grant.AccountId, grant.Side, grant.From, grant.Until, body.Name }).ToListAsync(cancel);
        return new ChainPeople
        {
            _functions = await db.FunctionsAsync(sought, cancel),
            _seats = seats.ConvertAll(one => new SatFor(one.AccountId, one.Side, one.From, one.Until, one.Name)).ToLookup(seat => seat.Account),
        };
    }

    /// <summary>Those of the two sides that have signed.</summary>
    public IReadOnlyList<ChainSigner> Both(Signatures signatures) => [.. Sides.Both.Where(signatures.Has).Select(side => Of(signatures.By(side)!.Value, side, signatures.At(side)!.Value))];

    /// <summary>Null account: the program or the public, of whom nobody is to be named.</summary>
    public IReadOnlyList<ChainSigner> One(Guid? account, DateTime at) => account is { } known && _functions.ContainsKey(known) ? [Of(known, null, at)] : [];

    public ChainSigner Of(Guid account, Side? side, DateTime at)
    {
        var day = Dates.DayOf(at);
        var seat = _seats[account].FirstOrDefault(one => (side is null || one.Side == side) && one.From <= day && (one.Until is null || one.Until >= day));
        return new ChainSigner(side ?? seat?.Side, _functions.Of(account), seat?.Body, day);
    }

    private sealed record SatFor(Guid Account, Side? Side, DateOnly From, DateOnly? Until, LocalText Body);
}
