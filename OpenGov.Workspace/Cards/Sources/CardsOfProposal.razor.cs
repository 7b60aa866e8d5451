using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

public sealed partial class CardsOfProposal(
    CardsOfOneProposal reading, Changes changes, CurrentMember me, Dates dates, IStringLocalizer<CardsTexts> text) : ComponentBase, IDisposable
{
    private ProposalOnCards? _shown;
    private IDisposable? _watching;

    [Parameter] public int Plan { get; set; }
    [Parameter] public Guid ProposalId { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private CardLinks Links => new(Plan);

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        _shown = (await reading.ReadAsync(await me.ActorAsync(), ProposalId)).Value;
        _watching?.Dispose();
        if (RendererInfo.IsInteractive)
            _watching = changes.Watch(() => InvokeAsync(ReloadAsync), [ProposalId, .. _shown?.Cards.Select(card => card.CardId) ?? []]);
        StateHasChanged();
    }

    public void Dispose() => _watching?.Dispose();
}
