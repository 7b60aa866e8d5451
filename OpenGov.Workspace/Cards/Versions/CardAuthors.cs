using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Somebody who writes on a card, known by function.</summary>
/// <param name="Side">Null: the secretariat, an expert, or the program itself.</param>
/// <param name="Function">Null: the program itself.</param>
public sealed record CardPerson(Guid Id, LocalText? Function, Side? Side, LocalText? Body)
{
    public static readonly CardPerson Program = new(Guid.Empty, null, null, null);

    /// <summary>Everybody of these accounts, with the side they sit on, or sat on last.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CardPerson>> ReadAsync(
        WorkspaceDbContext db, IEnumerable<Guid> accounts, CancellationToken cancel = default)
    {
        var ids = accounts.Where(id => id != Guid.Empty).Distinct().ToList();
        var names = await db.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id))
            .Select(account => new { account.Id, account.Function }).ToListAsync(cancel);
        var seats = (await (
            from grant in db.Grants.AsNoTracking()
            where ids.Contains(grant.AccountId) && grant.Side != null && (grant.Role == Role.Member || grant.Role == Role.CoLead)
            join body in db.Bodies on grant.BodyId equals body.Id into bodies
            from body in bodies.DefaultIfEmpty()
            orderby grant.RevokedAt == null descending, grant.From descending
            select new { grant.AccountId, grant.Side, Body = body == null ? null : body.Name }).ToListAsync(cancel)).ToLookup(seat => seat.AccountId);
        var people = names.ToDictionary(name => name.Id, name => new CardPerson(
            name.Id, name.Function, seats[name.Id].FirstOrDefault()?.Side, seats[name.Id].Select(seat => seat.Body).FirstOrDefault(body => body is not null)));
        people[Guid.Empty] = Program;
        return people;
    }
}

/// <summary>Who wrote which letter of one version of a card, for showing it.</summary>
public sealed class CardAuthors
{
    private readonly int[] _starts;
    private readonly CardPerson[] _authors;
    private readonly int _size;

    private CardAuthors(CardAuthors all, Guid? only) => (_starts, _authors, _size, Only) = (all._starts, all._authors, all._size, only);

    public CardAuthors(Blame blame, IReadOnlyDictionary<Guid, CardPerson> people)
    {
        _starts = new int[blame.Runs.Count];
        _authors = new CardPerson[blame.Runs.Count];
        for (var i = 0; i < blame.Runs.Count; i++)
        {
            (_starts[i], _authors[i]) = (_size, people.GetValueOrDefault(blame.Runs[i].Author, CardPerson.Program));
            _size += blame.Runs[i].Length;
        }
    }

    /// <summary>Only what this person wrote is marked; null: everybody's.</summary>
    public Guid? Only { get; }

    public CardAuthors ShowingOnly(Guid? person) => person == Only ? this : new(this, person);

    /// <summary>The runs from one position to another, without a gap.</summary>
    public IEnumerable<(int From, int To, CardPerson Author)> Between(int from, int to)
    {
        var run = Array.BinarySearch(_starts, from);
        for (var i = run < 0 ? ~run - 1 : run; i < _starts.Length && from < to; i++)
        {
            var end = Math.Min(to, i + 1 < _starts.Length ? _starts[i + 1] : _size);
            if (end > from) yield return (from, end, _authors[i]);
            from = Math.Max(from, end);
        }
    }

    /// <summary>How many letters of a version's text each of them wrote, most first.</summary>
    public IReadOnlyList<(CardPerson Author, int Letters)> In(Node document)
    {
        var letters = new Dictionary<CardPerson, int>();
        document.Content.Between(0, document.Content.Size, (node, at) =>
        {
            if (node.Text is not { } text) return;
            foreach (var (from, to, author) in Between(at, at + text.Length)) letters[author] = letters.GetValueOrDefault(author) + to - from;
        });
        return [.. letters.OrderByDescending(one => one.Value).ThenBy(one => one.Key.Id).Select(one => (one.Key, one.Value))];
    }
}
