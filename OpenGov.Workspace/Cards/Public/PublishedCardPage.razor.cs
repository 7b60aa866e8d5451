using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

/// <summary>The published text of a card, for those too whose own page of it is the one they write on.</summary>
public sealed partial class PublishedCardPage(CardSheet sheet, CurrentMember me, IStringLocalizer<CardsTexts> text) : ComponentBase
{
    private CardShown? _card;
    private Refusal? _refusal;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Card { get; set; }

    private IStringLocalizer Text => text;
    private CardLinks Links => new(Plan);

    protected override async Task OnParametersSetAsync() => (_card, _refusal) = await sheet.ReadAsync(await me.ActorAsync(), Plan, Card);
}
