using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

public sealed partial class ReportedPart(ReportedSheet sheet, Store store, CurrentMember me, IStringLocalizer<PlansTexts> text) : ComponentBase
{
    private ReportedMatter? _matter;
    private bool _may;

    [Parameter] public Guid PlanId { get; set; }
    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;

    // The plan's page renders this anew when the plan changes, so it watches nothing itself.
    protected override async Task OnParametersSetAsync()
    {
        var actor = await me.ActorAsync();
        _matter = (await sheet.ReadAsync(actor, PlanId)).Value;
        _may = await store.MayAsync(actor, typeof(EnterFigure));
    }
}
