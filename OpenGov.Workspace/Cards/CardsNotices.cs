using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Cards;

/// <summary>Who is told of what happens to a commitment card.</summary>
internal static class CardsNotices
{
    private const string Card = "/plans/{plan}/cards/{number}";

    public static readonly NoticeRule[] Rules =
    [
        new("Cards.StartThread", NoticeKind.Cards, Card, MentionedAsync),
        new("Cards.Reply", NoticeKind.Cards, Card, MentionedAsync),
        new("Cards.PutBeforeSides", NoticeKind.Cards, Card, Addressees.Committee),
        new("Cards.SignCard", NoticeKind.Cards, Card, Addressees.OtherSide),
        new("Cards.AskForChanges", NoticeKind.Cards, Card, Addressees.Committee),
        new("Cards.ReopenCard", NoticeKind.Cards, Card, Addressees.Committee),
        new("Cards.PublishCard", NoticeKind.Cards, Card, Addressees.Committee),
    ];

    private static async Task<IReadOnlyList<Guid>> MentionedAsync(RecordedLine line, CancellationToken cancel)
    {
        if (!Guid.TryParse(line.Detail("thread"), out var thread)) return [];
        return await line.Db.CommentMentions
            .Where(mention => line.Db.CommentRemarks.Any(remark => remark.Id == mention.RemarkId && remark.ThreadId == thread && remark.At == line.Entry.At))
            .Select(mention => mention.AccountId).Distinct().ToListAsync(cancel);
    }
}
