using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>The names of the institutions that a card speaks of.</summary>
public static class CardBodies
{
    public static IEnumerable<Guid> In(WrittenCard card) =>
        card.Supporters.Concat(card.Activities.Select(activity => activity.Responsible).Append(card.Lead).OfType<Guid>()).Distinct();

    public static Task<IReadOnlyDictionary<Guid, LocalText>> ReadAsync(WorkspaceDbContext db, IEnumerable<WrittenCard> cards, CancellationToken cancel = default) =>
        db.BodiesAsync(cards.SelectMany(In), cancel);
}
