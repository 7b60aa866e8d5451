using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>The adopted plan for everybody, and every edition of it with what changed.</summary>
public sealed partial class PublicAdoptedPage(AdoptedPlan plan, Dates dates, IStringLocalizer<AdoptionTexts> text) : ComponentBase
{
    private AdoptedShown? _shown;

    [Parameter] public int Number { get; set; }
    [SupplyParameterFromQuery] public int? Edition { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override async Task OnParametersSetAsync() => _shown = (await plan.ReadAsync(Actor.Public, Number, Edition)).Value;
}
