using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Plan 3's commitments as cards of the example.</summary>
public sealed class LoadCardsTests(LoadedExample loaded)
{
    [Fact]
    public async Task Every_commitment_of_plan_3_has_a_card_whose_title_says_that_it_is_an_example()
    {
        await using var db = await loaded.ReadAsync();
        var cards = await CardsAsync(db);

        Assert.Equal(Enumerable.Range(1, 12), cards.Keys.Order());
        Assert.All(cards.Values, card => Assert.EndsWith("(مثال)", card.Text.Title, StringComparison.Ordinal));
        Assert.All(cards.Values, card => Assert.NotEmpty(card.Text["problem"].Text));
        Assert.Equal([2, 3, 8, 10, 11], cards.Where(card => card.Value.Text.Lead is not null).Select(card => card.Key).Order());   // those that the documents name
    }

    [Fact]
    public async Task Commitments_3_and_8_are_revised_and_the_activity_of_the_minutes_is_postponed_not_dropped()
    {
        await using var db = await loaded.ReadAsync();
        var cards = await CardsAsync(db);

        Assert.Equal([3, 8], cards.Where(card => card.Value.Card.Kind is CardKind.Revised).Select(card => card.Key).Order());
        var third = CardRevision.Of(cards[3].Card.RunningText, cards[3].Text);
        Assert.Equal([ActivityChange.Keep, ActivityChange.Postpone, ActivityChange.Amend], third.Activities.Select(activity => activity.Change));
        Assert.Empty(third.Unexplained);
        Assert.Contains("يؤجل النشاط ولا يحذف", third.Activities[1].Reason, StringComparison.Ordinal);
        Assert.True(third.Activities[1].After!.Start > third.Activities[1].Before!.Start);
    }

    [Fact]
    public async Task One_card_is_published_one_waits_for_the_lead_administration_and_one_was_sent_back()
    {
        await using var db = await loaded.ReadAsync();
        var cards = await CardsAsync(db);
        var reviews = await db.CardReviews.ToDictionaryAsync(review => review.CardId);

        var published = reviews[cards[2].Card.Id];
        Assert.True(published is { PublishedAt: not null, Signatures.Complete: true });
        Assert.Equal(cards[2].Version.DocumentHash, published.Hash);
        Assert.Equal(CardState.SignedByBoth, cards[2].Card.State);
        Assert.True(reviews[cards[8].Card.Id] is { IsOpen: true, Signatures: { AdministrationAt: null, CivilSocietyAt: not null } });
        Assert.True(reviews[cards[10].Card.Id] is { ChangesAskedBySide: Side.CivilSociety });
        Assert.Equal(3, reviews.Count);
        Assert.Equal([8], await db.Proposals.Where(p => p.Disposition != Disposition.NotYet).Select(p => p.Number).ToListAsync());
    }

    [Fact]
    public async Task Both_sides_have_written_and_their_log_gives_every_letter_of_the_text()
    {
        await using var db = await loaded.ReadAsync();
        var third = (await CardsAsync(db))[3];
        var head = CardCommit.Beginning;
        var commits = await db.CardCommits.Where(commit => commit.CardId == third.Card.Id).OrderBy(commit => commit.Revision).ToListAsync();
        foreach (var commit in commits) Assert.Equal(commit.Hash, head = commit.HashAfter(head));

        Assert.Equal(commits.Count, third.Version.Revision);
        var sides = await db.Grants.Where(grant => grant.Side != null).ToDictionaryAsync(grant => grant.AccountId, grant => grant.Side);
        Assert.Equal(2, commits.Select(commit => sides.GetValueOrDefault(commit.AccountId!.Value)).OfType<Side>().Distinct().Count());
        Assert.Equal(commits.Count, await db.CardOutlines.Where(outline => outline.CardId == third.Card.Id).Select(outline => outline.Revision).SingleAsync());
        Assert.Equal(3, await db.CommentThreads.CountAsync(thread => thread.CardId == third.Card.Id));
        Assert.Equal(1, await db.CommentThreads.CountAsync(thread => thread.CardId == third.Card.Id && thread.From == thread.To && thread.Quote == ""));
        Assert.Equal(2, await db.CommentThreads.CountAsync(thread => thread.ResolvedAt != null));
    }

    private static async Task<Dictionary<int, (CommitmentCard Card, CardVersion Version, WrittenCard Text)>> CardsAsync(WorkspaceDbContext db)
    {
        var found = await (
            from card in db.CommitmentCards
            join commitment in db.Commitments on card.CommitmentId equals commitment.Id
            select new { card, commitment.Number }).ToListAsync();
        var cards = new Dictionary<int, (CommitmentCard, CardVersion, WrittenCard)>();
        foreach (var one in found)
        {
            var version = (await CardVersion.AtAsync(db, one.card.Id))!;
            cards.Add(one.Number, (one.card, version, WrittenCard.Of(version.Document)));
        }

        return cards;
    }
}
