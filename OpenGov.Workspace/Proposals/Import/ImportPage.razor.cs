using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Proposals.Import;

namespace OpenGov.Workspace.Proposals;

/// <summary>From a file somebody sent to the register: read it, see it, mend it, import it, undo it.</summary>
/// <remarks>Whatever takes time runs off the page's own thread, which only draws.</remarks>
public sealed partial class ImportPage(
    ImportHistory history, ImportPreview preview, ImportProposals import, UndoImport undo, Changes changes, CurrentMember me,
    IStringLocalizer<ProposalsTexts> text) : ComponentBase, IDisposable
{
    private ImportsOfPlan? _plan;
    private ImportDraft? _draft;
    private PreviewedImport? _preview;
    private ImportedProposals? _done;
    private Refusal? _refusal, _unreadable;
    private bool _reading, _importing, _importedBefore, _cancelled, _undone;
    private int? _receiving;
    private int _written, _turn;
    private CancellationTokenSource? _previewing, _cancelling;
    private IDisposable? _watching;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;

    private IReadOnlyList<PageFrame.Place> Where => _plan is null ? []
        : [new(_plan.Title, $"/plans/{Number}"), new(Text["Import.Proposals"], $"/plans/{Number}/proposals")];

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        _watching?.Dispose();
        if (RendererInfo.IsInteractive && _plan is not null) _watching = changes.Watch(_plan.PlanId, () => InvokeAsync(ReloadAsync));
    }

    private async Task ReloadAsync()
    {
        var read = await history.ReadAsync(await me.ActorAsync(), Number);
        _plan = read.Value;
        if (!read.Ok) _refusal = read.Refusal;
        StateHasChanged();
    }

    private async Task ReceiveAsync(InputFileChangeEventArgs chosen)
    {
        (_refusal, _importedBefore, _cancelled, _receiving) = (null, false, false, 0);
        var received = await ReceivedFile.ReadAsync(chosen.File, new Progress<int>(ShowReceived));
        _receiving = null;
        _refusal = received.Refusal;
        if (received.Value is not { } file) return;

        var before = _draft;
        var draft = await Task.Run(() => ImportDraft.Open(file, before));
        _refusal = draft.Reading.Refusal;
        if (_refusal is null) await ChangeAsync(draft);   // a file that cannot be read leaves the one before on the screen
    }

    // The last report may come in after the file has.
    private void ShowReceived(int percent)
    {
        if (_receiving is null) return;
        _receiving = percent;
        StateHasChanged();
    }

    private async Task ChangeAsync(ImportDraft draft)
    {
        (_draft, _reading, _cancelled) = (draft, true, false);
        if (draft.Reading.Refusal is not null) _refusal = draft.Reading.Refusal;
        _previewing?.Cancel();
        if (draft.Table is not { } table)
        {
            (_preview, _unreadable, _reading) = (null, null, false);
            return;
        }

        var (turn, actor, planId) = (++_turn, await me.ActorAsync(), _plan!.PlanId);
        using var previewing = _previewing = new CancellationTokenSource();
        try
        {
            var read = await Task.Run(() => preview.ReadAsync(actor, planId, table, cancel: previewing.Token));
            if (turn == _turn) (_preview, _unreadable, _reading) = (read.Value, read.Refusal, false);
        }
        catch (OperationCanceledException)
        {
            // A later change is being read instead.
        }
        finally
        {
            if (_previewing == previewing) _previewing = null;
        }
    }

    private async Task ImportAsync(bool again)
    {
        if (_importing || _draft is not { Table: { } table } draft) return;
        (_importing, _written, _refusal, _cancelled) = (true, 0, null, false);
        var (actor, planId) = (await me.ActorAsync(), _plan!.PlanId);
        var progress = new Progress<int>(written => { _written = written; StateHasChanged(); });
        using var cancelling = _cancelling = new CancellationTokenSource();
        try
        {
            var imported = await Task.Run(() => import.RunAsync(actor, planId, new ImportOrder(draft.File, table, again), progress, cancelling.Token));
            (_done, _refusal, _undone) = (imported.Value, imported.Refusal, false);
            _importedBefore = imported.Refusal?.Key == ImportRefusals.ImportedBeforeKey;
        }
        catch (OperationCanceledException)
        {
            _cancelled = true;
        }
        finally
        {
            (_importing, _cancelling) = (false, null);
        }
    }

    private async Task UndoAsync(Guid importId)
    {
        var actor = await me.ActorAsync();
        _refusal = (await Task.Run(() => undo.RunAsync(actor, importId))).Refusal;
        if (_refusal is null && _done?.ImportId == importId) _undone = true;
        await ReloadAsync();
    }

    private void StartAgain() => (_draft, _preview, _unreadable, _done, _refusal, _importedBefore, _undone) = (null, null, null, null, null, false, false);

    public void Dispose()
    {
        _watching?.Dispose();
        _previewing?.Cancel();
        _cancelling?.Cancel();   // who leaves the page in the middle has imported nothing
    }
}
