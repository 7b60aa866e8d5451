using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>What a card's room must know of somebody who opens it.</summary>
public sealed class JoinCard(Store store)
{
    public Task<Result<Joining>> ReadAsync(Actor actor, Guid cardId, Guid clientId, CancellationToken cancel = default) =>
        store.ReadAsync<Joining>(this, actor, async (db, rights) =>
        {
            if (!await db.CommitmentCards.AnyAsync(card => card.Id == cardId, cancel)) return CardsRefusals.NoSuchCard;
            var newest = await db.CardCommits.Where(commit => commit.CardId == cardId && commit.ClientId == clientId)
                .OrderByDescending(commit => commit.Sequence).Select(commit => new { commit.Sequence, commit.AccountId }).FirstOrDefaultAsync(cancel);
            var name = await db.Accounts.Where(account => account.Id == actor.AccountId).Select(account => account.Function).SingleOrDefaultAsync(cancel);
            var body = rights.BodyId is { } id ? await db.Bodies.Where(found => found.Id == id).Select(found => found.Name).SingleOrDefaultAsync(cancel) : null;
            return new Joining([.. rights.Roles], new EditorPerson(name ?? new LocalText(""), rights.Side, body))
            {
                NewestSequence = newest?.Sequence ?? 0,
                IsTakenByAnother = newest is not null && newest.AccountId != actor.AccountId,
            };
        }, cancel);
}

/// <param name="Roles">Of this moment.</param>
public sealed record Joining(IReadOnlyCollection<Role> Roles, EditorPerson Person)
{
    /// <summary>The newest that the log has of this editor: what it sends again is not taken again.</summary>
    public int NewestSequence { get; init; }

    /// <summary>Somebody else has written under this editor's id.</summary>
    public bool IsTakenByAnother { get; init; }
}
