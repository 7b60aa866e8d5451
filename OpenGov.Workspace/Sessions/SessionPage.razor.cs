using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class SessionPage(
    SessionList list, ReportAttendance report, Store store, Changes changes, CurrentMember me, NavigationManager addresses) : ComponentBase, IDisposable
{
    private SessionsOfPlan? _plan;
    private SessionRow? _session;
    private SessionView? _view;
    private int? _registered, _attended;
    private int _seenVersion;
    private bool _mayReport, _mayCorrect;
    private Refusal? _refusal, _notReported;
    private IDisposable? _watching;
    private Guid _watched;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Session { get; set; }

    [Inject] private Dates Dates { get; set; } = default!;
    [Inject] private IStringLocalizer<SessionsTexts> Text { get; set; } = default!;
    [Inject] private IStringLocalizer<PlanningTexts> Planning { get; set; } = default!;
    [Inject] private PlanningSheet Sheet { get; set; } = default!;
    [Inject] private IEnumerable<SessionPart> Parts { get; set; } = [];

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_plan, _refusal) = await list.ReadAsync(actor, Number);
        _session = _plan?.Sessions.SingleOrDefault(session => session.Number == Session);
        _view = _session is null ? null : (await Sheet.ReadAsync(actor, Number, Session)).Value;
        _mayReport = await store.MayAsync(actor, typeof(ReportAttendance));
        _mayCorrect = await store.MayAsync(actor, typeof(CorrectSession));
        if (_plan is not null && _session is null) _refusal = SessionsRefusals.NoSuchSession;
        if (_session is not null && _watched != _session.Id)
        {
            (_registered, _attended, _seenVersion) = (_session.ReportedRegistered, _session.ReportedAttended, _session.Version);
            _watching?.Dispose();
            _watched = _session.Id;
            if (RendererInfo.IsInteractive) _watching = changes.Watch(_watched, () => InvokeAsync(ReloadAsync));
        }
        StateHasChanged();
    }

    private async Task ReportAsync()
    {
        _notReported = (await report.RunAsync(await me.ActorAsync(), _session!.Id, _registered, _attended, _seenVersion)).Refusal;
        if (_notReported is null) _seenVersion++;
        else if (_notReported == DataRefusals.ChangedMeanwhile) _seenVersion = _session.Version;   // seen now; saving again is a decision
    }

    // A page under the old number would find nothing.
    private void Corrected(int number)
    {
        if (number != Session) addresses.NavigateTo($"/plans/{Number}/sessions/{number}");
    }

    private string Shown(int? figure) => figure is { } known ? Numbers.Whole(known) : Text["Figure.Unknown"];

    public void Dispose() => _watching?.Dispose();
}
