using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Where citizens and associations arrive.</summary>
public sealed partial class PublicHomePage(PlanList list, IStringLocalizer<PublicTexts> text) : ComponentBase
{
    private IReadOnlyList<PlanRow> _plans = [];

    private IStringLocalizer Text => text;

    protected override async Task OnInitializedAsync() => _plans = (await list.ReadAsync(Actor.Public)).Value ?? [];
}
