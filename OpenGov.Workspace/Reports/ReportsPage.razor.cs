using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Dashboard;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>Where somebody has a report made, and finds those that were made.</summary>
public sealed partial class ReportsPage(
    ExportHistory history, MakeSynthesisReport make, RoundsToReport rounds, PlanChoice choice, Changes changes, CurrentMember me, NavigationManager addresses, Dates dates,
    IStringLocalizer<ReportsTexts> text) : ComponentBase, IDisposable
{
    private IReadOnlyList<PlanToChoose> _plans = [];
    private IReadOnlyList<RoundToReport> _rounds = [];
    private int _number;
    private PlanExports? _history;
    private Refusal? _refusal;
    private IDisposable? _watching;

    private Language _language = Language.Current;
    private ReportFormat _format = ReportFormat.Pdf;
    private PdfStandard _standard = PdfStandard.Ua1;
    private CancellationTokenSource? _making;
    private ReportStep? _step;
    private Guid? _made;
    private bool _cancelled;

    [Parameter] public int? Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private bool IsMaking => _making is not null;
    private IReadOnlyList<PageFrame.Place> Where => _history is null ? [] : [new(_history.Plan.Here, $"/plans/{_number}")];

    protected override async Task OnParametersSetAsync()
    {
        _plans = (await choice.ReadAsync(await me.ActorAsync())).Value ?? [];
        var number = Number ?? _plans.FirstOrDefault(plan => plan.IsCurrent)?.Number ?? 0;
        if (number != _number) (_number, _made, _cancelled) = (number, null, false);
        await ReloadAsync();

        _watching?.Dispose();
        _watching = RendererInfo.IsInteractive && _history is { } shown
            ? changes.Watch(shown.PlanId, () => InvokeAsync(ReloadAsync)) : null;
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        var read = await history.ReadAsync(actor, _number);
        _rounds = (await rounds.ReadAsync(actor, _number)).Value ?? [];
        _history = read.Value;
        if (!read.Ok && (Number is not null || read.Refusal != PlansRefusals.NoSuchPlan)) _refusal = read.Refusal;
        StateHasChanged();
    }

    private async Task MakeAsync()
    {
        if (IsMaking) return;
        (_refusal, _made, _cancelled) = (null, null, false);
        using var making = _making = new CancellationTokenSource();
        try
        {
            var order = new ReportOrder(_number, _language, _format, _standard) { Origin = addresses.BaseUri.TrimEnd('/') };
            var made = await make.RunAsync(await me.ActorAsync(), order, new Shown(this), making.Token);
            _refusal = made.Refusal;
            if (made.Ok) _made = made.Value;
        }
        catch (OperationCanceledException)
        {
            _cancelled = true;
        }
        finally
        {
            (_making, _step) = (null, null);
        }
    }

    private void Cancel() => _making?.Cancel();

    private string Address(Guid export) => $"/plans/{_number}/reports/{export}";

    // A report under way goes on when its page is left: it is found in the history.
    public void Dispose() => _watching?.Dispose();

    private sealed class Shown(ReportsPage page) : IProgress<ReportStep>
    {
        public void Report(ReportStep value) => _ = page.InvokeAsync(() =>
        {
            if (page._making is not null) page._step = value;
            page.StateHasChanged();
        });
    }
}
