using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Where citizens and associations arrive.</summary>
public sealed partial class PublicHomePage(PublicHome home, Dates dates, IStringLocalizer<PublicTexts> text) : ComponentBase
{
    private IReadOnlyList<PublicPlanLine> _plans = [];

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override async Task OnInitializedAsync() => _plans = (await home.ReadAsync(Actor.Public)).Value ?? [];
}
