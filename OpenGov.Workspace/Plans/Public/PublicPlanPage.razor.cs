using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>A published plan for everybody: its stages, its calendar, its themes.</summary>
public sealed partial class PublicPlanPage(PlanSheet sheet, Spans spans, TimeProvider clock, IStringLocalizer<PublicPlansTexts> text) : ComponentBase
{
    private PlanDetails? _plan;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Spans Spans => spans;
    private string Address => $"/public/plans/{Number}";
    private DateOnly Today => Dates.DayOf(clock.GetUtcNow().UtcDateTime);

    protected override async Task OnParametersSetAsync() => _plan = (await sheet.ReadAsync(Actor.Public, Number)).Value;
}
