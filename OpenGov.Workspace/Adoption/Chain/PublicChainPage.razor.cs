using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Adoption;

/// <summary>The chain through one place for everybody: published matter only; the rest is as if it were not there.</summary>
public sealed partial class PublicChainPage(ChainSheet sheet, IStringLocalizer<ChainTexts> text) : ComponentBase
{
    private ChainShown? _shown;

    [Parameter] public int Number { get; set; }
    [Parameter] public string End { get; set; } = "";
    [Parameter] public string Of { get; set; } = "";

    private IStringLocalizer Text => text;

    protected override async Task OnParametersSetAsync() =>
        _shown = ChainPlace.Of(End, Of) is { } place ? (await sheet.ReadAsync(Actor.Public, Number, place)).Value : null;
}
