using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Where programs and people who count find what is published, as data.</summary>
public sealed partial class OpenDataPage(PublicHome home, IStringLocalizer<PublicTexts> text) : ComponentBase
{
    private IReadOnlyList<PublicPlanLine> _plans = [];

    private IStringLocalizer Text => text;

    protected override async Task OnInitializedAsync() => _plans = (await home.ReadAsync(Actor.Public)).Value ?? [];
}
