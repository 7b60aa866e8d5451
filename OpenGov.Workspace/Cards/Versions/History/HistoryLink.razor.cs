using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

public sealed partial class HistoryLink(CardHistory sittings, CurrentMember me, Dates dates, IStringLocalizer<CardsTexts> text) : ComponentBase
{
    private HistoryShown? _history;

    [Parameter] public int Plan { get; set; }
    [Parameter] public Guid CardId { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private CardLinks Links => new(Plan);

    protected override async Task OnInitializedAsync() => _history = (await sittings.ReadLastAsync(await me.ActorAsync(), CardId)).Value;
}
