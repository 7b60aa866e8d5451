using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

public sealed partial class CardListPage(
    CardList list, PublishedCards published, UnseenMentions mentions, Store store, Changes changes, CurrentMember me, NavigationManager addresses,
    IEnumerable<CardListPart> parts, IStringLocalizer<CardsTexts> text) : ComponentBase, IDisposable
{
    private CardsOfPlan? _plan;
    private PublishedOfPlan? _published;   // all that somebody without an account sees
    private Refusal? _refusal;
    private IReadOnlyList<UnseenMention> _mentions = [];
    private bool _mayOpen;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private CardLinks Links => new(Number);
    private string? PlanTitle => (_plan?.Plan ?? _published?.Plan)?.Here;
    private string Query => new Uri(addresses.Uri).Query;
    private CardFilter Filter => CardFilter.Of(Query);
    private IReadOnlyList<CardRow> Mine => _plan?.ForReader ?? [];

    /// <summary>Numbers of the proposals that another page asks a card for.</summary>
    private string Asked => QueryHelpers.ParseQuery(Query).TryGetValue("proposals", out var numbers) ? numbers.ToString() : "";

    /// <summary>Number of the commitment for which it asks.</summary>
    private int? AskedCommitment => QueryHelpers.ParseQuery(Query).TryGetValue("commitment", out var typed) && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        if (await store.MayAsync(actor, typeof(CardList))) (_published, (_plan, _refusal)) = (null, await list.ReadAsync(actor, Number, Filter));
        else (_plan, (_published, _refusal)) = (null, await published.ReadAsync(actor, Number));
        _mentions = _plan is null ? [] : (await mentions.ReadAsync(actor, Number)).Value ?? [];
        _mayOpen = await store.MayAsync(actor, typeof(OpenCard));
        if (RendererInfo.IsInteractive && (_plan?.PlanId ?? _published?.PlanId) is { } shown) _following.Follow(() => InvokeAsync(ReloadAsync), shown);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
