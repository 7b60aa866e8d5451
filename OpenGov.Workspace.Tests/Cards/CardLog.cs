using System.Text;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

/// <summary>Writes a card's log as the live server would, commit by commit, with whom and when one likes.</summary>
internal sealed class CardLog(TestDatabase database, CardVersion opened, DateTime at)
{
    private readonly Dictionary<Guid, (Guid Client, int Sequence)> _editors = [];
    private readonly List<CardCommit> _commits = [];

    public static async Task<CardLog> OfAsync(CardScene scene, DateTime? at = null) =>
        new(scene.Database, await scene.NewestAsync(), at ?? new DateTime(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc));

    public CardVersion Newest { get; private set; } = opened;
    public DateTime At { get; set; } = at;

    /// <summary>A commit; kept in the database by <see cref="KeepAsync"/>.</summary>
    public CardVersion Commit(Actor by, params Step[] steps) => Commit(by, CommitKind.Edit, steps);

    public CardVersion Commit(Actor by, CommitKind kind, params Step[] steps)
    {
        var account = by.AccountId!.Value;
        var editor = _editors[account] = _editors.TryGetValue(account, out var known) ? (known.Client, known.Sequence + 1) : (Guid.NewGuid(), 1);
        At = At.AddSeconds(2);
        var json = "[" + string.Join(',', steps.Select(step => Encoding.UTF8.GetString(CanonicalJson.Of(step)))) + "]";
        var commit = new CardCommit(Newest.CardId, Newest.Revision + 1, Newest.Epoch, editor.Client, editor.Sequence, account, At, kind, json);
        commit.Follow(Newest.Head);
        _commits.Add(commit);
        return Newest = Newest.After(commit);
    }

    /// <summary>Types a text before another one of the card.</summary>
    public CardVersion Type(Actor by, string text, string before) => Commit(by, TestCard.Insert(Where(before), text));

    public CardVersion Strike(Actor by, string text) => Commit(by, TestCard.Delete(Where(text), Where(text) + text.Length));

    public int Where(string text) => TestCard.At(Newest.Document, text) is >= 0 and var at ? at : throw new ArgumentException($"Not in the card: {text}", nameof(text));

    public async Task KeepAsync(bool withSnapshot = false)
    {
        await database.AddAsync([.. _commits]);
        _commits.Clear();
        if (withSnapshot) await database.AddAsync(new CardSnapshot(Newest, Schema.Card.Number, At));
    }
}
