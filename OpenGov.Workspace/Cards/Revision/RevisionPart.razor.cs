using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

public sealed partial class RevisionPart(
    RevisionSheet revision, SignOffSheet card, Changes changes, CurrentMember me, IStringLocalizer<CardsTexts> text) : ComponentBase, IDisposable
{
    private RevisionShown? _shown;
    private readonly Following _following = new(changes);
    private int _number;

    [Parameter] public int Plan { get; set; }
    [Parameter] public Guid CardId { get; set; }

    private IStringLocalizer<CardsTexts> Text => text;

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), CardId);
    }

    // Nothing is shown of a card that revises nothing.
    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        _shown = (await revision.ReadAsync(actor, CardId)).Value;
        if (_shown is not null && _number == 0) _number = (await card.ReadAsync(actor, CardId)).Value?.Card.Number ?? 0;
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
