using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>Where a card is written. Hands the browser's editor what it needs, once; what is written goes by <see cref="CardHub"/>.</summary>
public sealed partial class CardEditor(BodyList bodies, CurrentMember me, IJSRuntime browser, IStringLocalizer<CardsTexts> text) : ComponentBase, IAsyncDisposable
{
    /// <summary>The words that the editor shows: its own, and those of the card that other pages show as well.</summary>
    private static readonly string[] Words = ["Editor.", "Section.", "Part.", "Text.", "Card.Kind.", "Status.", "Change.", "Purpose.", "Nature.", "Frequency."];

    private ElementReference _host;
    private IJSObjectReference? _module;

    [Parameter, EditorRequired] public Guid CardId { get; set; }

    private IStringLocalizer Text => text;

    protected override bool ShouldRender() => false;   // once drawn, it is the browser's

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        var actor = await me.ActorAsync();
        var rows = (await bodies.ReadAsync(actor, null)).Value ?? [];
        try
        {
            _module = await browser.InvokeAsync<IJSObjectReference>("import", "./js/card.js");
            await _module.InvokeVoidAsync("mount", _host, new
            {
                card = CardId,
                account = actor.AccountId,
                hub = CardHub.Address,
                language = Language.Current.Code,
                texts = text.GetAllStrings(includeParentCultures: true)
                    .Where(one => Words.Any(start => one.Name.StartsWith(start, StringComparison.Ordinal)))
                    .GroupBy(one => one.Name).ToDictionary(same => same.Key, same => same.First().Value),
                bodies = rows.Select(row => new
                {
                    id = row.Id,
                    name = row.Name.Here,
                    side = row.Side is Side.Administration ? "administration" : "civil-society",
                    names = new[] { row.Name.Ar, row.Name.Fr, row.Name.En }.Concat(row.OtherNames).OfType<string>().Select(Folding.Fold).Distinct(),
                }),
            });
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page was left while it was being opened.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is null) return;
        try
        {
            await _module.InvokeVoidAsync("unmount", _host);
            await _module.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or JSException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser has left, or has taken the place out of the page: there the editor sees to itself.
        }
    }
}
