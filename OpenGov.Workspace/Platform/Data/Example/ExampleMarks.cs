using OpenGov.Workspace.Platform.Access;

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
    public Task<Result> RunAsync(Actor actor, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, change =>
        {
            change.Record(LoadExample.Mark, null);
            return Task.FromResult(Result.Done);
        }, cancel);
}
