using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Adoption;

/// <summary>How the adopted plan comes along, for everybody.</summary>
public sealed partial class PublicFollowUpPage(FollowUpSheet sheet, IStringLocalizer<FollowUpTexts> text) : ComponentBase
{
    private FollowUpShown? _shown;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnParametersSetAsync() => _shown = (await sheet.ReadAsync(Actor.Public, Number)).Value;
}
