using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Says in the record that the example is being loaded, so that a load which was interrupted is known as such.</summary>
public sealed class BeginExample(Store store)
{
    public Task<Result> RunAsync(Actor actor, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, change =>
        {
            change.Record(LoadExample.Mark, null);
            return Task.FromResult(Result.Done);
        }, cancel);
}

/// <summary>Says in the record that the whole example is there.</summary>
public sealed class FinishExample(Store store)
{
    /// <summary>The newest lines, of which people find a notice when they come; of a whole process loaded at once they would drown in them.</summary>
    private const int ToldOf = 80;

    public Task<Result> RunAsync(Actor actor, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var newest = await change.Db.Record.MaxAsync(entry => (long?)entry.Seq, cancel) ?? 0;
            change.Db.NoticeReadings.Add(new NoticeReading { Seq = Math.Max(0, newest - ToldOf) });
            change.Record(LoadExample.Mark, null);
            return Result.Done;
        }, cancel);
}
