using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

public sealed partial class CardPage(
    CardSheet sheet, Changes changes, CurrentMember me, IEnumerable<CardPart> parts, IStringLocalizer<CardsTexts> text) : ComponentBase, IDisposable
{
    private CardShown? _card;
    private Refusal? _refusal;
    private IDisposable? _watching;
    private Dictionary<string, object> _given = [];   // the same object each time, so that the parts are not drawn again with the page

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Card { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnParametersSetAsync()
    {
        var before = _card?.Id;
        await ReloadAsync();
        if (_card is not { } card || card.Id == before) return;
        _given = new() { ["Plan"] = Plan, ["CardId"] = card.Id };
        _watching?.Dispose();
        if (RendererInfo.IsInteractive) _watching = changes.Watch(card.Id, () => InvokeAsync(async () => { await ReloadAsync(); StateHasChanged(); }));
    }

    private async Task ReloadAsync()
    {
        var read = await sheet.ReadAsync(await me.ActorAsync(), Plan, Card);
        (_card, _refusal) = (read.Value, read.Refusal);
    }

    public void Dispose() => _watching?.Dispose();
}
