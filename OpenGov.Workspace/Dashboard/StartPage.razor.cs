using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Where everybody arrives: go on with the plan at work, or choose another.</summary>
public sealed partial class StartPage(PlanChoice choice, CurrentMember me, IStringLocalizer<DashboardTexts> text) : ComponentBase
{
    private IReadOnlyList<PlanToChoose>? _plans;
    private Refusal? _refusal;

    private IStringLocalizer Text => text;

    protected override async Task OnInitializedAsync()
    {
        var read = await choice.ReadAsync(await me.ActorAsync());
        (_plans, _refusal) = (read.Value, read.Refusal);
    }
}
