using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

/// <summary>The running commitment and its revision side by side, and what the revision does with each activity.</summary>
public sealed partial class RevisionPage(
    CardSheet sheet, RevisionSheet revision, FixRunningText fix, Changes changes, CurrentMember me, IStringLocalizer<CardsTexts> text) : ComponentBase, IDisposable
{
    private CardShown? _card;
    private RevisionShown? _shown;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);
    private bool _busy;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Card { get; set; }

    private IStringLocalizer<CardsTexts> Text => text;
    private CardLinks Links => new(Plan);

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_card, _refusal) = await sheet.ReadAsync(actor, Plan, Card);
        if (_card is { } card)
        {
            (_shown, _refusal) = await revision.ReadAsync(actor, card.Id);
            if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), card.Id);
        }
        StateHasChanged();
    }

    private async Task FixAsync()
    {
        if (_busy) return;
        _busy = true;
        var done = await fix.RunAsync(await me.ActorAsync(), _card!.Id);
        _busy = false;
        await ReloadAsync();
        _refusal = done.Refusal;
    }

    public void Dispose() => _following.Dispose();
}
