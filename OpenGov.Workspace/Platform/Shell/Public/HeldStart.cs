using Microsoft.AspNetCore.Http.Features;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>Holds back what a page wants done at the start of its answer, until it is known what the page is.</summary>
/// <remarks>
/// Blazor sets the cookie of forms at the start of every page it writes, and forbids to keep the page. A public page without
/// a form needs neither.
/// </remarks>
internal sealed class HeldStart(IHttpResponseFeature answer) : IHttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Call, object State)> _held = new();

    public int StatusCode { get => answer.StatusCode; set => answer.StatusCode = value; }
    public string? ReasonPhrase { get => answer.ReasonPhrase; set => answer.ReasonPhrase = value; }
    public IHeaderDictionary Headers { get => answer.Headers; set => answer.Headers = value; }
    [Obsolete("Of the interface; the body is written elsewhere.")]
    public Stream Body { get => answer.Body; set => answer.Body = value; }
    public bool HasStarted => answer.HasStarted;

    public void OnStarting(Func<object, Task> callback, object state) => _held.Push((callback, state));
    public void OnCompleted(Func<object, Task> callback, object state) => answer.OnCompleted(callback, state);

    /// <summary>The last one asked for comes first, as the server itself does it.</summary>
    public async Task LetGoAsync()
    {
        while (_held.TryPop(out var held)) await held.Call(held.State);
    }
}
