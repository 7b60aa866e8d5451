using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A card as it stood after one of its commits: its document, who wrote what of it, and where the log was.</summary>
/// <param name="Head">Hash of the last commit.</param>
public sealed record CardVersion(Guid CardId, int Revision, int Epoch, Node Document, Blame Blame, byte[] Head)
{
    /// <summary>Canonical JSON of the document.</summary>
    public string Json => Encoding.UTF8.GetString(CanonicalJson.Of(Document));

    /// <summary>What the sides sign: SHA-256 of the canonical JSON, in lower-case hexadecimal.</summary>
    public string DocumentHash => HashOf(Document);

    public static string HashOf(Node document) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(document)));

    /// <summary>Number 0: as it was opened.</summary>
    public static CardVersion Opened(Guid cardId, Node document, Guid? by) =>
        new(cardId, 0, 1, document, new Blame([new Blame.Run(document.Content.Size, by ?? Guid.Empty)]), CardCommit.Beginning);

    /// <summary>The newest version, or the one after a commit; null when there is no such card or commit.</summary>
    /// <exception cref="InvalidDataException">The log does not fit its snapshot: it was damaged.</exception>
    public static async Task<CardVersion?> AtAsync(WorkspaceDbContext db, Guid cardId, int? revision = null, CancellationToken cancel = default)
    {
        var snapshot = await db.CardSnapshots.AsNoTracking()
            .Where(s => s.CardId == cardId && (revision == null || s.Revision <= revision))
            .OrderByDescending(s => s.Revision).FirstOrDefaultAsync(cancel);
        if (snapshot is null) return null;

        var commits = db.CardCommits.AsNoTracking()
            .Where(c => c.CardId == cardId && c.Revision > snapshot.Revision && (revision == null || c.Revision <= revision))
            .OrderBy(c => c.Revision).AsAsyncEnumerable();
        var version = Of(snapshot);
        await foreach (var commit in commits.WithCancellation(cancel)) version = version.After(commit);
        return revision is null || version.Revision == revision ? version : null;
    }

    public static CardVersion Of(CardSnapshot snapshot)
    {
        var document = new NodeReader(Schema.Card).Card(Encoding.UTF8.GetBytes(snapshot.Document));
        if (!document.Ok) throw new InvalidDataException($"Snapshot {snapshot.Revision} of card {snapshot.CardId} cannot be read: {document.Fault}.");
        return new CardVersion(snapshot.CardId, snapshot.Revision, snapshot.Epoch, document.Value, BlameText.Read(snapshot.Authors), snapshot.Head);
    }

    /// <summary>With the next commit. The authors' list is shared and moves along: the version before has no use any more.</summary>
    public CardVersion After(CardCommit commit)
    {
        if (commit.Revision != Revision + 1) throw new InvalidDataException($"Commit {commit.Revision} of card {CardId} does not follow {Revision}.");
        var steps = StepsOf(commit);
        var document = Document;
        var moves = MovesOf(commit);
        for (var i = 0; i < steps.Count; i++)
        {
            var after = steps[i].Apply(document);
            if (!after.Ok) throw new InvalidDataException($"Commit {commit.Revision} of card {CardId} does not fit: {after.Fault}.");
            moves?.Enter(Blame, i, steps[i].Map, commit.AccountId ?? Guid.Empty);
            if (moves is null) Blame.Apply(steps[i].Map, commit.AccountId ?? Guid.Empty);
            document = after.Value;
        }

        return this with { Revision = commit.Revision, Document = document, Head = commit.Hash };
    }

    public static IReadOnlyList<Step> StepsOf(CardCommit commit)
    {
        if (commit.Steps == "[]") return [];
        var read = new StepReader(Schema.Card).Many(Encoding.UTF8.GetBytes(commit.Steps));
        return read.Ok ? read.Steps : throw new InvalidDataException($"Commit {commit.Revision} of card {commit.CardId} cannot be read: {read.Fault}.");
    }

    private static MovedText? MovesOf(CardCommit commit) =>
        commit.Groups is null ? null : new MovedText(JsonSerializer.Deserialize<int[][]>(commit.Groups)!);
}
