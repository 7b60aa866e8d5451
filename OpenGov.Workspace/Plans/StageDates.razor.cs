using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

public sealed partial class StageDates(PlanStage plan, CurrentMember me, IStringLocalizer<PlansTexts> text) : ComponentBase
{
    private DateOnly? _from, _until;
    private int _seenVersion;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public StageSpan Stage { get; set; } = default!;

    private IStringLocalizer Text => text;

    // Dates being typed stay when somebody else saves first; the refusal then says so.
    protected override void OnInitialized() => Take();

    private void Take() => (_from, _until, _seenVersion) = (Stage.From, Stage.Until, Stage.Version);

    private async Task PlanAsync()
    {
        _refusal = (await plan.RunAsync(await me.ActorAsync(), Stage.Id, _from, _until, _seenVersion)).Refusal;
        if (_refusal is null) _seenVersion++;
        else if (_refusal == DataRefusals.ChangedMeanwhile) _seenVersion = Stage.Version;   // seen now; saving again is a decision
    }
}
