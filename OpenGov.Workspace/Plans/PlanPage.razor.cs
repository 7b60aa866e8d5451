using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

public sealed partial class PlanPage(
    PlanSheet sheet, PublishCalendar publish, Store store, Changes changes, CurrentMember me) : ComponentBase, IDisposable
{
    private PlanDetails? _plan;
    private IReadOnlyDictionary<Guid, CommitmentAddress> _addresses = new Dictionary<Guid, CommitmentAddress>();
    private Refusal? _refusal;
    private bool _may;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }

    [Inject] private IStringLocalizer<PlansTexts> Text { get; set; } = default!;
    [Inject] private Dates Dates { get; set; } = default!;
    [Inject] private IEnumerable<PlanPart> AllParts { get; set; } = [];
    [Inject] private IEnumerable<CommitmentAddresses> AllAddresses { get; set; } = [];

    private IEnumerable<PlanPart> Parts => AllParts.OrderBy(part => part.Order);
    private Dictionary<string, object> PartParameters => new() { ["PlanId"] = _plan!.Id, ["Number"] = Number };
    private static DateOnly Today => Dates.DayOf(DateTime.UtcNow);

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_plan, _refusal) = await sheet.ReadAsync(actor, Number);
        _may = await store.MayAsync(actor, typeof(PlanStage));
        foreach (var addresses in AllAddresses)
            if (_plan is { } plan) _addresses = await addresses.Of(actor, plan.Id);
        Watch();
        StateHasChanged();
    }

    private void Watch()
    {
        if (RendererInfo.IsInteractive && _plan is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _plan.Id);
    }

    private async Task PublishAsync() => _refusal = (await publish.RunAsync(await me.ActorAsync(), _plan!.Id)).Refusal;

    public void Dispose() => _following.Dispose();
}
