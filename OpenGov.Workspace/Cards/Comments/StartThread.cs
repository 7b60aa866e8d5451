using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>What a conversation is begun about.</summary>
/// <param name="Section">Empty: the card as a whole.</param>
/// <param name="Passage">Null: the whole section.</param>
public sealed record ThreadMatter(string Section, MarkedPassage? Passage = null)
{
    public static readonly ThreadMatter WholeCard = new("");
}

/// <summary>A passage as somebody marked it in their editor.</summary>
/// <param name="Revision">At which the positions are counted.</param>
/// <param name="Quote">What they marked, for when others have deleted it meanwhile.</param>
public sealed record MarkedPassage(int Revision, int From, int To, string Quote);

/// <summary>Somebody begins a conversation about a passage of a card, a section, or the card as a whole.</summary>
public sealed class StartThread(Store store, AuthorizationMatrix matrix)
{
    public Task<Result<Guid>> RunAsync(Actor actor, Guid cardId, ThreadMatter matter, RemarkWords words, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (await CardAddress.OfAsync(change.Db, cardId, cancel) is not { } card) return CardsRefusals.NoSuchCard;
            var begun = await BeginAsync(change, actor.AccountId!.Value, cardId, matter, cancel);
            if (begun.Value is not { } thread) return begun.Refusal!;
            var said = await words.ToRemarkAsync(change, matrix, thread.Id, cancel);
            if (said.Value is not { } remark) return said.Refusal!;

            change.Db.Add(thread);
            change.Db.Add(remark);
            change.Record(cardId, card.PlanId, new { card.Number, thread = thread.Id, thread.Section, mentioned = remark.Mentions.Count });
            return thread.Id;
        }, cancel);

    private static async Task<Result<CommentThread>> BeginAsync(Change change, Guid by, Guid cardId, ThreadMatter matter, CancellationToken cancel)
    {
        if (await CardVersion.AtAsync(change.Db, cardId, cancel: cancel) is not { } newest) return CardsRefusals.NoSuchCard;
        if (matter.Passage is not { } marked)
        {
            if (matter.Section.Length > 0 && SectionPlace.Of(newest.Document, matter.Section) is null) return CardsRefusals.NoSuchSection;
            return new CommentThread(cardId, matter.Section, newest.Revision, 0, 0, "", by, change.Now);
        }

        if (marked.Revision < 0 || marked.Revision > newest.Revision || marked.From < 0 || marked.From >= marked.To) return CardsRefusals.NoSuchPassage;
        var (from, to) = await CommentAnchors.MapAsync(change.Db, cardId, marked.Revision, marked.From, marked.To, newest.Revision, cancel);
        var section = SectionPlace.AllOf(newest.Document).LastOrDefault(place => place.Start <= from);
        if (section is null || from > section.End) return CardsRefusals.NoSuchPassage;

        to = Math.Min(to, section.End);   // a passage is within one section
        var quote = new PassageText(newest.Document, from, to).Text;
        if (quote.Length == 0) (quote, to) = (marked.Quote, from);   // deleted meanwhile: what is said of it still counts
        return quote.Trim().Length == 0 ? CardsRefusals.NoSuchPassage : new CommentThread(cardId, section.Name, newest.Revision, from, to, Shortened(quote), by, change.Now);
    }

    private static string Shortened(string quote)
    {
        if (quote.Length <= CommentThread.LongestQuote) return quote;
        var end = char.IsHighSurrogate(quote[CommentThread.LongestQuote - 1]) ? CommentThread.LongestQuote - 1 : CommentThread.LongestQuote;
        return quote[..end];
    }
}
