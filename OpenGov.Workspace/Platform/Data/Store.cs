using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>The one way in which the workspace is changed and read.</summary>
/// <remarks>
/// A change is one transaction: who asks is looked up, the authorization matrix is asked, the use-case does its work,
/// the record gets its line, all of it is committed or none; then the pages that show it are told. A use-case cannot
/// forget the permission or the record: without them this throws.
/// </remarks>
public sealed class Store(Database database, Changes changes, TimeProvider clock, AuthorizationMatrix matrix)
{
    private static readonly AsyncLocal<bool> Changing = new();

    public async Task<Result> ChangeAsync(
        object useCase, Actor actor, Func<Change, Task<Result>> work, CancellationToken cancel = default) =>
        new((await ChangeAsync<bool>(useCase, actor, async change =>
        {
            var result = await work(change);
            return result.Ok ? true : result.Refusal!;
        }, cancel)).Refusal);

    public async Task<Result<T>> ChangeAsync<T>(
        object useCase, Actor actor, Func<Change, Task<Result<T>>> work, CancellationToken cancel = default)
    {
        if (Changing.Value) throw new InvalidOperationException("A use-case was run inside another one's transaction.");
        Changing.Value = true;
        try
        {
            return await InTransactionAsync(AuthorizationMatrix.NameOf(useCase.GetType()), actor, work, cancel);
        }
        finally
        {
            Changing.Value = false;
        }
    }

    /// <summary>Shows something to whom the matrix lets see it.</summary>
    public async Task<Result<T>> ReadAsync<T>(
        object reading, Actor actor, Func<WorkspaceDbContext, Rights, Task<Result<T>>> read, CancellationToken cancel = default)
    {
        await using var db = database.Reader();
        var rights = await Rights.OfAsync(db, actor, Now(), cancel);
        return matrix.Allows(rights.Roles, AuthorizationMatrix.NameOf(reading.GetType()))
            ? await read(db, rights)
            : AccessRefusals.NotAllowed;
    }

    /// <summary>May the actor do this, as things stand? For showing or hiding a button; the use-case asks again.</summary>
    public Task<bool> MayAsync(Actor actor, Type action, CancellationToken cancel = default) =>
        MayAsync(actor, AuthorizationMatrix.NameOf(action), cancel);

    /// <param name="action">As it is called in the matrix.</param>
    public async Task<bool> MayAsync(Actor actor, string action, CancellationToken cancel = default)
    {
        await using var db = database.Reader();
        return matrix.Allows((await Rights.OfAsync(db, actor, Now(), cancel)).Roles, action);
    }

    private async Task<Result<T>> InTransactionAsync<T>(
        string action, Actor actor, Func<Change, Task<Result<T>>> work, CancellationToken cancel)
    {
        var begun = await database.BeginAsync(cancel);
        if (begun.Value is not { } transaction) return begun.Refusal!;

        Change change;
        Result<T> result;
        await using (transaction)
        {
            var db = transaction.Db;
            var rights = await Rights.OfAsync(db, actor, Now(), cancel);
            change = new Change(db, rights, Now());
            try
            {
                if (matrix.Allows(rights.Roles, action))
                {
                    result = await work(change);
                    if (!result.Ok) return result;
                }
                else
                {
                    if (actor.AccountId is not { } account) return AccessRefusals.NotAllowed;
                    change.Record(account, null, new { denied = action });
                    action = DeniedAction;
                    result = AccessRefusals.NotAllowed;
                }

                if (change.Lines.Count == 0 && !change.MayBeUnrecorded)
                    throw new InvalidOperationException($"{action} wrote no line of the record.");

                await db.SaveChangesAsync(cancel);
                if (change.Lines.Count > 0) await new RecordWriter(database).AppendAsync(change, action, cancel);
                if (change.Lines.Count > 0 || change.Unrecorded.Count > 0) await database.SignalAsync(db, change.Unrecorded, cancel);

                await transaction.CommitAsync(CancellationToken.None);
            }
            catch (Exception failure) when (database.Explain(failure) is not null)
            {
                return database.Explain(failure)!;
            }
        }

        changes.Announce(
            change.Lines.SelectMany(line => line.Also.Append(line.Subject).Append(line.Plan ?? line.Subject)).Concat(change.Unrecorded),
            recorded: change.Lines.Count > 0);
        return result;
    }

    /// <summary>What the record says of an account that asked for something it may not do.</summary>
    public const string DeniedAction = "Access.Denied";

    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }
}
