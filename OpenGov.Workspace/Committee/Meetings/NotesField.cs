using Microsoft.AspNetCore.Components;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

/// <summary>A field in which several people write at once: what is typed is saved at every pause, and stays in the field until it is.</summary>
/// <param name="save">Saves a text that was written on a version of what was there.</param>
/// <param name="shown">Draws the field anew when it was saved in a pause.</param>
/// <param name="closed">The refusal after which saving is not tried again.</param>
internal sealed class NotesField(Func<string, int, Task<Result<NotesSaved>>> save, Action shown, TimeProvider clock, Refusal? closed = null) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private string _saved = "";
    private int _seen = -1;
    private bool _saving;
    private CancellationTokenSource? _waiting;

    public string Text { get; private set; } = "";
    public Refusal? Refusal { get; set; }
    public bool IsUnsaved => Text != _saved;

    /// <summary>Takes over what others have written. What is not saved yet stays, on the text it was typed on: saving it then shows both.</summary>
    public void Follow(string text, int version)
    {
        if (_seen >= 0 && IsUnsaved) return;
        Text = _saved = text;
        _seen = version;
    }

    /// <summary>Waits for the next pause; whoever goes on typing starts the pause anew.</summary>
    public void Type(ChangeEventArgs e)
    {
        Text = e.Value as string ?? "";
        _waiting?.Cancel();
        _waiting = new CancellationTokenSource();
        _ = SaveSoonAsync(_waiting.Token);
    }

    /// <summary>The field was left: no pause is waited for.</summary>
    public Task LeaveAsync(ChangeEventArgs e)
    {
        Text = e.Value as string ?? "";
        _waiting?.Cancel();
        return SaveAsync();
    }

    /// <summary>Two texts were put together.</summary>
    /// <param name="own">One of them was typed here: the field takes what comes back.</param>
    public void Settled(Refusal? refusal, bool own)
    {
        Refusal = refusal;
        if (refusal is null && own) _saved = Text;
    }

    public async ValueTask DisposeAsync()
    {
        if (_waiting is not null) await _waiting.CancelAsync();
        await SaveAsync();
        _waiting?.Dispose();
    }

    private async Task SaveSoonAsync(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Pause, clock, cancel);
            await SaveAsync();
            shown();
        }
        catch (OperationCanceledException)
        {
            // More is being typed, or the page was left, which saves as well.
        }
    }

    private async Task SaveAsync()
    {
        while (IsUnsaved && !_saving && (closed is null || Refusal != closed))
        {
            _saving = true;
            var sent = Text;
            var done = await save(sent, _seen);
            _saving = false;
            Refusal = done.Refusal;
            if (done.Value is not { } kept) return;   // stays in the field
            _saved = sent;
            if (!kept.Clashes) _seen = kept.Version;
        }
    }
}
