using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

public sealed partial class PlanListPage(
    PlanList list, CommitteeOnDay committee, OpenPlan open, Store store, Changes changes, CurrentMember me, IStringLocalizer<PlansTexts> text)
    : ComponentBase, IDisposable
{
    private IReadOnlyList<PlanRow>? _plans;
    private TypedName _title = new();
    private int _number = 1, _firstYear, _lastYear;
    private PlanWork _work;
    private Guid _term, _stagesOf;
    private CommitteePicture? _committee;
    private bool _mayOpen;
    private Refusal? _refusal;
    private IDisposable? _watching;

    private IStringLocalizer Text => text;
    private static DateOnly Today => Dates.DayOf(DateTime.UtcNow);

    protected override async Task OnInitializedAsync()
    {
        (_firstYear, _lastYear) = (Today.Year, Today.Year + 3);
        await ReloadAsync();
        _number = (_plans?.Select(plan => plan.Number).FirstOrDefault() ?? 0) + 1;
        if (_mayOpen) _committee = (await committee.ReadAsync(await me.ActorAsync(), Today)).Value;
        _term = _committee?.TermId ?? default;
        if (!RendererInfo.IsInteractive || _plans is null) return;
        _watching = changes.Watch(() => InvokeAsync(ReloadAsync), [OpenPlan.Room, .. _plans.Select(plan => plan.Id)]);
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        _plans = (await list.ReadAsync(actor)).Value ?? [];
        _mayOpen = await store.MayAsync(actor, typeof(OpenPlan));
        StateHasChanged();
    }

    private async Task OpenAsync()
    {
        var opened = new NewPlan(_number, _title.ToText(), _firstYear, _lastYear, _work)
        {
            CommitteeTermId = _term == default ? null : _term,
            Stages = _plans?.FirstOrDefault(plan => plan.Id == _stagesOf)?.StageNames() ?? [],
        };
        _refusal = (await open.RunAsync(await me.ActorAsync(), opened)).Refusal;
        if (_refusal is null) (_title, _number) = (new TypedName(), _number + 1);
    }

    public void Dispose() => _watching?.Dispose();
}
