using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Plan 3's twelve commitments as cards, written by people of both sides, each left somewhere else on its way.</summary>
/// <remarks>
/// The plan's documents name no titles and few leads: the cards' texts are made up, and their titles say that they are an
/// example. Commitment 3's postponed activity is the one that the minutes speak of.
/// </remarks>
internal sealed class LoadCards(Store store, CardWriting writing, PeopleOfExample people, BodyDirectory bodies)
{
    private readonly CardsAtHand _hand = new(store);

    public async Task RunAsync(Guid plan, CancellationToken cancel)
    {
        var commitments = (await _hand.CommitmentsAsync(plan, cancel)).Value();
        var proposals = (await _hand.ProposalsAsync(plan, cancel)).Value();
        foreach (var card in ExampleFiles.Cards())
        {
            var opened = (await new OpenCard(store).RunAsync(
                people["secretariat-open-government"], plan, card.Draft(bodies), commitments[card.Commitment], [.. card.Proposals.Select(number => proposals[number])], cancel)).Value();
            foreach (var number in card.Proposals)
                (await new CiteProposal(store).RunAsync(people["secretariat-open-government"], opened.CardId, proposals[number], ["problem", "solution"], cancel)).MustBeDone();
            foreach (var drop in card.Drops)
                (await new DropProposal(store).RunAsync(people[drop.By], opened.CardId, proposals[drop.Proposal], drop.Reason, cancel)).MustBeDone();
            foreach (var edit in card.Edits)
                (await writing.Rooms.WriteAsync(opened.CardId, people[edit.By], CommitKind.Edit, text => CardPen.Write(edit, text), cancel)).Value();
            foreach (var talk in card.Comments) await TalkAsync(opened.CardId, talk, cancel);
            if (card.Edits.Count > 0) await KeepAsync(opened.CardId, plan, people[card.Edits[^1].By], cancel);
            await LeaveAsync(opened.CardId, card, cancel);
        }
    }

    private async Task TalkAsync(Guid card, ExampleTalk talk, CancellationToken cancel)
    {
        var matter = talk.About is { } words ? new ThreadMatter("", await PassageAsync(card, words, cancel)) : new ThreadMatter(talk.Section!);
        var thread = (await new StartThread(store, writing.Matrix).RunAsync(
            people[talk.By], card, matter, new RemarkWords(talk.Text, [.. talk.Mention.Select(key => people.ByKey[key])]), cancel)).Value();
        foreach (var answer in talk.Answers)
            (await new Reply(store, writing.Matrix).RunAsync(people[answer.By], thread, new RemarkWords(answer.Text, []), cancel)).MustBeDone();
        if (talk.ResolvedBy is { } by) (await new ResolveThread(store).RunAsync(people[by], thread, cancel)).MustBeDone();
    }

    private async Task<MarkedPassage> PassageAsync(Guid card, string words, CancellationToken cancel)
    {
        var newest = (await _hand.NewestAsync(card, cancel)).Value();
        var from = CardPen.Find(newest.Document, words);
        return new MarkedPassage(newest.Revision, from, from + words.Length, words);
    }

    /// <summary>What the program does by itself some moments after an edit, when it runs.</summary>
    private async Task KeepAsync(Guid card, Guid plan, Actor last, CancellationToken cancel)
    {
        var newest = (await _hand.NewestAsync(card, cancel)).Value();
        (await writing.KeepOutlines.RunAsync(
            Actor.System, [new WrittenText(card, plan, newest.Revision, newest.Document, writing.Clock.GetUtcNow().UtcDateTime, last.AccountId)], cancel)).MustBeDone();
        (await writing.KeepCard.RunAsync(Actor.System, card, cancel)).Value();
    }

    private async Task LeaveAsync(Guid cardId, ExampleCard card, CancellationToken cancel)
    {
        if (card.Standing is CardLeft.Draft) return;
        (await new PutBeforeSides(store).RunAsync(people["secretariat-open-government"], cardId, cancel)).MustBeDone();
        var hash = (await _hand.NewestAsync(cardId, cancel)).Value().DocumentHash;
        var association = people["member-hamama-bayda"];
        if (card.Standing is CardLeft.SentBack)
        {
            (await new AskForChanges(store).RunAsync(association, cardId, hash, card.Note!, cancel)).MustBeDone();
            return;
        }

        (await new SignCard(store).RunAsync(association, cardId, hash, cancel)).MustBeDone();
        if (card.Standing is CardLeft.SignedByCivilSociety) return;
        (await new SignCard(store).RunAsync(people["member-digital-agency"], cardId, hash, cancel)).MustBeDone();
        (await new PublishCard(store).RunAsync(people["secretariat-open-government"], cardId, hash, cancel)).MustBeDone();
    }
}

/// <summary>With what cards are written outside the store's changes.</summary>
public sealed record CardWriting(CardRooms Rooms, KeepCard KeepCard, KeepOutlines KeepOutlines, AuthorizationMatrix Matrix, TimeProvider Clock);
