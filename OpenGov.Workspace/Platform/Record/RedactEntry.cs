using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>Somebody asks that the details of a line be taken out of the record, as a court or the law on personal data may require.</summary>
public sealed class AskForRedaction(Store store)
{
    public Task<Result> RunAsync(Actor actor, long entry, string reason, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (string.IsNullOrWhiteSpace(reason)) return RecordRefusals.ReasonMissing;
            if (await RedactEntry.FindAsync(change, entry, cancel) is not { } line) return RecordRefusals.NoSuchEntry.About(entry);
            if (line.Payload is null) return RecordRefusals.AlreadyRedacted.About(entry);

            change.Record(RedactEntry.IdOf(entry), line.PlanId, new { entry, reason = reason.Trim() }, line.SubjectId);
            return Result.Done;
        }, cancel);
}

/// <summary>A second person agrees, and the details of a line leave the record; that it was there, by whom and when, stays.</summary>
/// <remarks>
/// The two are of different sides, or one is the administrator and the other of the secretariat. The commitment to the
/// details stays in the line, so the chain stays whole, and without the salt they cannot be guessed from it.
/// </remarks>
public sealed class RedactEntry(Store store)
{
    public const string Action = "Record.RedactEntry";

    internal static readonly string Asking = AuthorizationMatrix.NameOf(typeof(AskForRedaction));

    public Task<Result> RunAsync(Actor actor, long entry, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await FindAsync(change, entry, cancel) is not { } line) return RecordRefusals.NoSuchEntry.About(entry);
            if (line.Payload is null) return RecordRefusals.AlreadyRedacted.About(entry);

            var id = IdOf(entry);
            var askers = await change.Db.Record.Where(e => e.Action == Asking && e.SubjectId == id)
                .Select(e => e.ActorId).Distinct().ToListAsync(cancel);
            if (askers.Count == 0) return RecordRefusals.NobodyAsked.About(entry);
            if (!await AgreesWithAnyAsync(change, askers, cancel)) return RecordRefusals.NeedsSecondPerson;

            await change.Db.Record.Where(e => e.Seq == entry).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.Payload, (byte[]?)null).SetProperty(e => e.Salt, (byte[]?)null), cancel);
            change.Record(id, line.PlanId, new { entry }, line.SubjectId);
            return Result.Done;
        }, cancel);

    /// <summary>The thing that lines about a line are about.</summary>
    internal static Guid IdOf(long entry) => new($"7265636f-7264-8000-8000-{entry:x12}");

    /// <summary>Lines that say what was redacted are not redacted themselves, and nobody touches a line that they are not shown.</summary>
    internal static async Task<RecordEntry?> FindAsync(Change change, long entry, CancellationToken cancel) =>
        await change.Db.Record.AsNoTracking().FirstOrDefaultAsync(e => e.Seq == entry && e.Action != Action && e.Action != Asking, cancel) is { } line
            && RecordList.Shows(change.Rights, line) ? line : null;

    private static async Task<bool> AgreesWithAnyAsync(Change change, List<Guid?> askers, CancellationToken cancel)
    {
        foreach (var asker in askers.OfType<Guid>().Where(asker => asker != change.Rights.Actor.AccountId))
        {
            var first = await Rights.OfAsync(change.Db, Actor.Of(asker), change.Now, cancel);
            if (MayTogether(first, change.Rights)) return true;
        }

        return false;
    }

    private static bool MayTogether(Rights one, Rights other) =>
        (one.Side is { } side && other.Side is { } otherSide && side != otherSide)
        || (one.Is(Role.Administrator) && other.Is(Role.Secretariat))
        || (one.Is(Role.Secretariat) && other.Is(Role.Administrator));
}
