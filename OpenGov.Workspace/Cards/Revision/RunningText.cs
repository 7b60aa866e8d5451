using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>The running commitment's text that a version of a card is held against. Of a published version it stays the same, whatever is revised later.</summary>
internal static class RunningText
{
    /// <returns>Canonical JSON; null where the version revises nothing.</returns>
    public static async Task<string?> OfAsync(WorkspaceDbContext db, CommitmentCard card, CardReview review, CancellationToken cancel)
    {
        if (review.PublishedAt is null) return card.RunningText;
        if (review.Written().Kind is not CardKind.Revised) return null;
        var before = await db.CardReviews.Where(one => one.CardId == card.Id && one.Number < review.Number && one.PublishedAt != null)
            .OrderByDescending(one => one.Number).Select(one => one.Document).FirstOrDefaultAsync(cancel);
        if (before is not null) return before;

        var isReplaced = await db.CardReviews.AnyAsync(one => one.CardId == card.Id && one.PublishedAt != null && one.Document == card.RunningText, cancel);
        return isReplaced ? (await CardVersion.AtAsync(db, card.Id, await FixedAtAsync(db, card.Id, cancel), cancel))?.Json : card.RunningText;
    }

    // A later revision has taken the place of the text that the card began with; the record knows whether that one was fixed after the opening.
    private static async Task<int> FixedAtAsync(WorkspaceDbContext db, Guid cardId, CancellationToken cancel)
    {
        var action = AuthorizationMatrix.NameOf(typeof(FixRunningText));
        var payload = await db.Record.Where(line => line.SubjectId == cardId && line.Action == action).OrderByDescending(line => line.Seq)
            .Select(line => line.Payload).FirstOrDefaultAsync(cancel);
        if (payload is null) return 0;
        using var said = JsonDocument.Parse(payload);
        return said.RootElement.TryGetProperty("revision", out var revision) ? revision.GetInt32() : 0;
    }
}
