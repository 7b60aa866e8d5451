using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

public sealed partial class RankingDownloads(
    RankingView view, MakeRankingReport make, MakeScoringRecord makeRecord, Store store, Changes changes, CurrentMember me,
    IStringLocalizer<ReportsTexts> text) : ComponentBase, IDisposable
{
    private IReadOnlyList<ProposalInRound> _proposals = [];
    private Language _language = Language.Current;
    private bool _mayMake, _mayExport, _isPublished;
    private int _proposal;
    private Guid? _made;
    private Refusal? _refusal;
    private IDisposable? _watching;
    private (int Plan, int Round) _shown;

    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public int Round { get; set; }

    private IStringLocalizer Text => text;
    private bool IsMaking { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (Plan, Round)) return;
        _shown = (Plan, Round);
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        _mayMake = await store.MayAsync(actor, typeof(MakeRankingReport));
        _mayExport = await store.MayAsync(actor, typeof(RecordExport));
        if ((await view.ReadAsync(actor, Plan, Round)).Value is { } picture)
        {
            _isPublished = picture.IsPublished;
            _proposals = [.. picture.Scores.Proposals.Where(proposal => proposal.RevealedAt is not null)];
            if (_proposals.All(proposal => proposal.Number != _proposal)) _proposal = _proposals.Count > 0 ? _proposals[0].Number : 0;
            if (RendererInfo.IsInteractive) _watching ??= changes.Watch(picture.Round.Id, () => InvokeAsync(ReloadAsync));
        }

        StateHasChanged();
    }

    private async Task MakeAsync(ReportFormat format)
    {
        var actor = await me.ActorAsync();
        await MakeAsync(() => make.RunAsync(actor, new RankingOrder(Plan, Round, _language, format)));
    }

    private async Task MakeRecordAsync()
    {
        var actor = await me.ActorAsync();
        await MakeAsync(() => makeRecord.RunAsync(actor, new ScoringRecordOrder(new ScoredPlace(Plan, Round, _proposal), _language)));
    }

    private async Task MakeAsync(Func<Task<Result<Guid>>> run)
    {
        if (IsMaking) return;
        (IsMaking, _made, _refusal) = (true, null, null);
        StateHasChanged();   // a report takes a second or two
        try
        {
            var made = await run();
            _refusal = made.Refusal;
            if (made.Ok) _made = made.Value;
        }
        finally
        {
            IsMaking = false;
        }
    }

    public void Dispose() => _watching?.Dispose();
}
