namespace OpenGov.Workspace.Platform.Live;

/// <summary>What a page, or a part of one, follows: the same things as long as it shows them, others as soon as it shows others.</summary>
public sealed class Following(Changes changes) : IDisposable
{
    private Guid[] _followed = [];
    private IDisposable? _watching;

    /// <summary>Called after each reading: does nothing when the same things are followed already.</summary>
    public void Follow(Func<Task> callback, params Guid[] ids)
    {
        if (_followed.AsSpan().SequenceEqual(ids)) return;   // also after the end: a reading that was under way does not begin anew
        Dispose();
        _watching = changes.Watch(callback, _followed = ids);
    }

    public void Dispose() => _watching?.Dispose();
}
