using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Reports;

/// <summary>Gives cards that are printed the chain of their commitments, as the reader sees it.</summary>
internal static class CardChains
{
    public static async Task AddAsync(WorkspaceDbContext db, int plan, List<CardMatter> cards, bool publishedOnly, DateOnly today, CancellationToken cancel)
    {
        if (await ChainScope.OfAsync(db, plan, publishedOnly, today, cancel) is not { } scope) return;
        var ids = cards.ConvertAll(card => card.Id);
        var commitments = await db.CommitmentCards.Where(card => ids.Contains(card.Id)).Select(card => card.CommitmentId).ToListAsync(cancel);
        var chains = (await ChainSheet.OfAsync(db, scope, new ChainStart(commitments, []), null, cancel)).Chains.ToDictionary(chain => chain.Commitment!.Value);
        for (var i = 0; i < cards.Count; i++) cards[i] = cards[i] with { Chain = chains.GetValueOrDefault(cards[i].Number) };
    }

    /// <summary>Another text for another state: a file that is kept is made anew with it.</summary>
    public static string StateOf(IEnumerable<CardMatter> cards) => Fingerprint.Of(JsonSerializer.Serialize(cards.Select(card => card.Chain)));
}
