using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>What the log of a card says when it is read from its beginning, past everything that the server keeps in memory or as snapshots.</summary>
/// <param name="Broken">What is wrong with it; empty when each commit follows the one before and no submission is in it twice.</param>
/// <param name="Document">Canonical JSON of the document that comes out.</param>
public sealed record CardLogProof(Guid Card, IReadOnlyList<CardCommit> Commits, IReadOnlyList<string> Broken, string Document)
{
    public static async Task<CardLogProof> OfAsync(WorkspaceDbContext db, Guid card)
    {
        var commits = await db.CardCommits.AsNoTracking().Where(commit => commit.CardId == card).OrderBy(commit => commit.Revision).ToListAsync();
        var snapshots = await db.CardSnapshots.AsNoTracking().Where(snapshot => snapshot.CardId == card).OrderBy(snapshot => snapshot.Revision).ToListAsync();
        var broken = new List<string>();
        var version = CardVersion.Of(snapshots[0]);
        foreach (var commit in commits)
        {
            if (commit.Revision != version.Revision + 1) broken.Add($"{commit.Revision} follows {version.Revision}");
            if (!commit.Hash.SequenceEqual(commit.HashAfter(version.Head))) broken.Add($"{commit.Revision} does not have the hash that follows {version.Revision}");
            if (broken.Count > 0) break;
            version = version.After(commit);
            if (snapshots.Find(snapshot => snapshot.Revision == commit.Revision) is { } kept && kept.Document != version.Json) broken.Add($"snapshot {commit.Revision} differs");
        }

        foreach (var twice in commits.GroupBy(commit => (commit.ClientId, commit.Sequence)).Where(group => group.Count() > 1))
            broken.Add($"{twice.Key.ClientId} {twice.Key.Sequence} is in it {twice.Count()} times");
        if (broken.Count == 0 && (await CardVersion.AtAsync(db, card))!.Json != version.Json) broken.Add("opened from its snapshot, it is another document");
        return new CardLogProof(card, commits, broken, version.Json);
    }
}
