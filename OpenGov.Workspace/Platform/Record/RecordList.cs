using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>The lines of the record, newest first, a page at a time.</summary>
public sealed class RecordList(Store store)
{
    public const int PageSize = 50;

    /// <param name="before">Only lines before this number: the last one of the page before.</param>
    public Task<Result<RecordPart>> ReadAsync(
        Actor actor, RecordFilter filter, long? before = null, CancellationToken cancel = default) =>
        store.ReadAsync<RecordPart>(this, actor, async (db, rights) =>
        {
            var lines = Visible(db, rights, filter);
            if (before is not null) lines = lines.Where(e => e.Seq < before);
            var page = await lines.OrderByDescending(e => e.Seq).Take(PageSize + 1)
                .Select(e => new RecordLine(e.Seq, e.At, e.ActorId, e.ActorRole, e.Action, e.SubjectId, e.PlanId, e.Payload))
                .ToListAsync(cancel);

            return new RecordPart([.. page.Take(PageSize)], page.Count > PageSize, await PeopleAsync(db, page, cancel), await db.PlanNamesAsync(cancel));
        }, cancel);

    /// <summary>How many lines have come since, for a page that lets them wait.</summary>
    public Task<Result<int>> CountNewAsync(Actor actor, RecordFilter filter, long after, CancellationToken cancel = default) =>
        store.ReadAsync<int>(this, actor, async (db, rights) => await Visible(db, rights, filter).CountAsync(e => e.Seq > after, cancel), cancel);

    /// <summary>Everybody who has an account, to choose from.</summary>
    public Task<Result<IReadOnlyDictionary<Guid, LocalText>>> PeopleAsync(Actor actor, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyDictionary<Guid, LocalText>>(this, actor, async (db, _) =>
            await db.Accounts.Select(a => new { a.Id, a.Function }).ToDictionaryAsync(a => a.Id, a => a.Function, cancel), cancel);

    /// <summary>What happens to accounts concerns the secretariat and the administrator, and whoever did it.</summary>
    internal static bool MaySeeAccounts(Rights rights) =>
        rights.Is(Role.Administrator) || rights.Is(Role.Secretariat) || rights.Is(Role.Operator);

    /// <summary>May somebody with these rights see the line's details?</summary>
    internal static bool Shows(Rights rights, RecordEntry line) =>
        !line.Action.StartsWith("Access.", StringComparison.Ordinal) || MaySeeAccounts(rights) || line.ActorId == rights.Actor.AccountId;

    private static IQueryable<RecordEntry> Visible(WorkspaceDbContext db, Rights rights, RecordFilter filter)
    {
        var lines = db.Record.AsQueryable();
        if (!MaySeeAccounts(rights)) lines = lines.Where(e => !e.Action.StartsWith("Access.") || e.ActorId == rights.Actor.AccountId);
        if (filter.Plan is { } plan) lines = lines.Where(e => e.PlanId == plan);
        if (filter.Person is { } person) lines = lines.Where(e => e.ActorId == person);
        if (filter.Folder is { } folder) lines = lines.Where(e => e.Action.StartsWith(folder + "."));
        if (filter.About is { } thing) lines = lines.Where(e => db.RecordSubjects.Any(s => s.SubjectId == thing && s.Seq == e.Seq));
        if (filter.Day is { } day)
        {
            var (from, until) = (Dates.Utc(day), Dates.Utc(day.AddDays(1)));
            lines = lines.Where(e => e.At >= from && e.At < until);
        }

        return lines;
    }

    private static async Task<IReadOnlyDictionary<Guid, LocalText>> PeopleAsync(
        WorkspaceDbContext db, IReadOnlyList<RecordLine> lines, CancellationToken cancel)
    {
        var ids = lines.Select(line => line.ActorId).OfType<Guid>().Distinct().ToList();
        return await db.Accounts.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Function })
            .ToDictionaryAsync(a => a.Id, a => a.Function, cancel);
    }
}

/// <param name="Details">Null once redacted.</param>
public sealed record RecordLine(
    long Seq, DateTime At, Guid? ActorId, string ActorRole, string Action, Guid SubjectId, Guid? PlanId, byte[]? Details);

public sealed record RecordPart(
    IReadOnlyList<RecordLine> Lines, bool HasOlder, IReadOnlyDictionary<Guid, LocalText> People, IReadOnlyDictionary<Guid, LocalText> Plans);
