using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>The usual answers to whom a notice goes.</summary>
public static class Addressees
{
    public static Task<IReadOnlyList<Guid>> Committee(RecordedLine line, CancellationToken cancel) =>
        WithRoleAsync(line, cancel, Role.Member, Role.CoLead, Role.Secretariat);

    public static Task<IReadOnlyList<Guid>> Secretariat(RecordedLine line, CancellationToken cancel) => WithRoleAsync(line, cancel, Role.Secretariat);

    /// <summary>Whoever sits on the other side than the one that the line's detail <c>side</c> names.</summary>
    public static Task<IReadOnlyList<Guid>> OtherSide(RecordedLine line, CancellationToken cancel) =>
        Enum.TryParse<Side>(line.Detail("side"), out var side) ? OfSideAsync(line, side.Other(), cancel) : Nobody;

    public static Task<IReadOnlyList<Guid>> CivilSociety(RecordedLine line, CancellationToken cancel) => OfSideAsync(line, Side.CivilSociety, cancel);

    /// <summary>The people of the bodies that the line is about, and the secretariat.</summary>
    public static async Task<IReadOnlyList<Guid>> BodiesConcerned(RecordedLine line, CancellationToken cancel)
    {
        var people = await line.Db.InForceOn(line.Today).Where(grant => grant.BodyId != null && line.Subjects.Contains(grant.BodyId.Value)).Select(grant => grant.AccountId).Distinct().ToListAsync(cancel);
        return [.. people, .. await Secretariat(line, cancel)];
    }

    public static async Task<IReadOnlyList<Guid>> OfSideAsync(RecordedLine line, Side side, CancellationToken cancel) =>
        await line.Db.SittingOn(line.Today).Where(grant => grant.Side == side).Select(grant => grant.AccountId).Distinct().ToListAsync(cancel);

    public static async Task<IReadOnlyList<Guid>> OfBodyAsync(RecordedLine line, Guid body, CancellationToken cancel) =>
        await line.Db.InForceOn(line.Today).Where(grant => grant.BodyId == body).Select(grant => grant.AccountId).Distinct().ToListAsync(cancel);

    private static async Task<IReadOnlyList<Guid>> WithRoleAsync(RecordedLine line, CancellationToken cancel, params Role[] roles) =>
        await line.Db.InForceOn(line.Today).Where(grant => roles.Contains(grant.Role)).Select(grant => grant.AccountId).Distinct().ToListAsync(cancel);

    private static Task<IReadOnlyList<Guid>> Nobody => Task.FromResult<IReadOnlyList<Guid>>([]);
}
