using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>The names of the institutions that a card speaks of.</summary>
public static class CardBodies
{
    public static IEnumerable<Guid> In(WrittenCard card) =>
        card.Supporters.Concat(card.Activities.Select(activity => activity.Responsible).Append(card.Lead).OfType<Guid>()).Distinct();

    public static async Task<IReadOnlyDictionary<Guid, LocalText>> ReadAsync(
        WorkspaceDbContext db, IEnumerable<WrittenCard> cards, CancellationToken cancel = default)
    {
        var ids = cards.SelectMany(In).Distinct().ToList();
        if (ids.Count == 0) return FrozenDictionary<Guid, LocalText>.Empty;
        return await db.Bodies.AsNoTracking().Where(body => ids.Contains(body.Id)).ToDictionaryAsync(body => body.Id, body => body.Name, cancel);
    }
}
