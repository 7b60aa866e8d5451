using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>What somebody says in a conversation about a card, and whom they name in it.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Mentioned">Accounts chosen while typing; they must be people who may read the card.</param>
public sealed record RemarkWords(string Text, IReadOnlyList<Guid> Mentioned)
{
    public const int MostMentions = 20;

    internal async Task<Result<CommentRemark>> ToRemarkAsync(Change change, AuthorizationMatrix matrix, Guid threadId, CancellationToken cancel)
    {
        if (!SafeText.TryClean(Text, out var clean)) return CardsRefusals.TextDamaged;
        clean = clean.Trim();
        if (clean.Length == 0) return CardsRefusals.RemarkMissing;
        if (clean.Length > CommentRemark.Longest) return CardsRefusals.RemarkTooLong.About(CommentRemark.Longest);

        var named = Mentioned.Distinct().ToList();
        if (named.Count > MostMentions) return CardsRefusals.TooManyMentions.About(MostMentions);
        if (named.Count > 0 && await CardReaders.CountAsync(change.Db, matrix, change.Today, named, cancel) != named.Count) return CardsRefusals.MentionedCannotRead;
        return new CommentRemark(threadId, change.Rights.Actor.AccountId!.Value, change.Now, clean, named);
    }
}
