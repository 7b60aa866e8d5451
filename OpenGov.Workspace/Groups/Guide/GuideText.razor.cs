using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

public sealed partial class GuideText(
    WriteGuide write, SettleGuide settle, CurrentMember member, TimeProvider clock, Dates dates) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private string _text = "", _saved = "";
    private int _seen = -1;
    private bool _saving;
    private CancellationTokenSource? _waiting;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid GuideId { get; set; }
    [Parameter, EditorRequired] public DraftOfPart Part { get; set; } = default!;

    /// <summary>The account at the screen.</summary>
    [Parameter, EditorRequired] public Guid? Me { get; set; }

    [Inject] private IStringLocalizer<GuideTexts> Text { get; set; } = default!;

    private Dates Dates => dates;
    private bool IsUnsaved => _text != _saved;

    /// <summary>What this person typed while somebody else's text was being saved; null when there is nothing to settle.</summary>
    private ClashView? Own => Part.Clashes.FirstOrDefault(clash => clash.AccountId == Me);

    // What is not saved yet stays, on the text it was typed on: saving it then shows both.
    protected override void OnParametersSet()
    {
        if (_seen >= 0 && IsUnsaved) return;
        _text = _saved = Own?.Text ?? Part.Text;
        _seen = Part.TextVersion;
    }

    /// <summary>Waits for the next pause; whoever goes on typing starts the pause anew.</summary>
    private void Type(ChangeEventArgs e)
    {
        _text = e.Value as string ?? "";
        _waiting?.Cancel();
        _waiting = new CancellationTokenSource();
        _ = SaveSoonAsync(_waiting.Token);
    }

    /// <summary>The field was left: no pause is waited for.</summary>
    private Task TypeAsync(ChangeEventArgs e)
    {
        _text = e.Value as string ?? "";
        _waiting?.Cancel();
        return SaveAsync();
    }

    private async Task SaveSoonAsync(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Pause, clock, cancel);
            await SaveAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // More is being typed, or the page was left, which saves as well.
        }
    }

    private async Task SaveAsync()
    {
        while (IsUnsaved && !_saving)
        {
            _saving = true;
            var sent = _text;
            var done = await write.RunAsync(await member.ActorAsync(), GuideId, Part.Part, sent, _seen);
            _saving = false;
            _refusal = done.Refusal;
            if (done.Value is not { } kept) return;   // stays in the field
            _saved = sent;
            if (!kept.Clashes) _seen = kept.Version;
        }
    }

    private async Task SettleAsync(ClashView clash, string settled)
    {
        _refusal = (await settle.RunAsync(await member.ActorAsync(), GuideId, Part.Part, clash.Id, settled, Part.TextVersion)).Refusal;
        if (_refusal is null && clash.AccountId == Me) _saved = _text;   // takes what comes back
    }

    public async ValueTask DisposeAsync()
    {
        if (_waiting is not null) await _waiting.CancelAsync();
        await SaveAsync();
        _waiting?.Dispose();
    }
}
