using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>Any two versions of a card held against each other.</summary>
public sealed partial class ComparePage(ComparedVersions compared, CurrentMember me, Dates dates, IStringLocalizer<CardsTexts> text) : ComponentBase
{
    private ComparisonShown? _shown;
    private Refusal? _refusal;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Card { get; set; }

    /// <summary>0 when not given: as the card was opened.</summary>
    [SupplyParameterFromQuery] public int? From { get; set; }

    /// <summary>The newest when not given.</summary>
    [SupplyParameterFromQuery] public int? To { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private CardLinks Links => new(Plan);

    protected override async Task OnParametersSetAsync()
    {
        var read = await compared.ReadAsync(await me.ActorAsync(), Plan, Card, From ?? 0, To);
        (_shown, _refusal) = (read.Value, read.Refusal);
    }
}
