using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>Makes the notices that follow from new lines of the record, each once, whatever ends the program in between.</summary>
/// <remarks>How far it has read is kept with the notices, in one transaction: a line is told or is still to be told.</remarks>
public sealed class TellOfRecord(
    Database database, Changes changes, TimeProvider clock, IEnumerable<NoticeRule> rules, IOptions<MailOptions> mail, ILogger<TellOfRecord> log)
{
    private const int AtATime = 200;

    private readonly ILookup<string, NoticeRule> _rules = rules.ToLookup(rule => rule.Action, StringComparer.Ordinal);
    private readonly string[] _actions = [.. rules.Select(rule => rule.Action).Distinct()];

    /// <returns>Whether there is more to read.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel = default)
    {
        if (await NextAsync(cancel) is not { } next) return false;

        var begun = await database.BeginAsync(cancel);
        if (begun.Value is not { } transaction) return false;
        HashSet<Guid> told;
        await using (transaction)
        {
            var db = transaction.Db;
            var reading = await db.NoticeReadings.SingleOrDefaultAsync(cancel);
            if (reading is null) db.NoticeReadings.Add(new NoticeReading { Seq = next.Until });
            else if (reading.Seq != next.After) return true;   // another process was faster
            else reading.Seq = next.Until;

            told = reading is null ? [] : await TellAsync(db, next.Lines, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
                if (told.Count > 0) await database.SignalAsync(db, [.. told], cancel);
                await transaction.CommitAsync(CancellationToken.None);
            }
            catch (DbUpdateException) when (!cancel.IsCancellationRequested)
            {
                return true;   // another process was faster
            }
        }

        changes.Announce(told, recorded: false);
        return next.Lines.Count == AtATime;
    }

    /// <summary>What is read next. Lines of which nobody is told move nothing, so that quiet work writes nothing.</summary>
    private async Task<Next?> NextAsync(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var newest = await db.Record.MaxAsync(entry => (long?)entry.Seq, cancel) ?? 0;
        if (await db.NoticeReadings.Select(r => (long?)r.Seq).SingleOrDefaultAsync(cancel) is not { } after) return new Next(0, newest, []);
        if (newest == after) return null;

        var lines = await db.Record.Where(entry => entry.Seq > after && entry.Seq <= newest && _actions.Contains(entry.Action))
            .OrderBy(entry => entry.Seq).Take(AtATime).ToListAsync(cancel);
        if (lines.Count == 0 && newest - after < AtATime) return null;
        return new Next(after, lines.Count == AtATime ? lines[^1].Seq : newest, lines);
    }

    private async Task<HashSet<Guid>> TellAsync(WorkspaceDbContext db, IReadOnlyList<RecordEntry> lines, CancellationToken cancel)
    {
        HashSet<Guid> told = [];
        foreach (var entry in lines)
        {
            var subjects = await db.RecordSubjects.Where(s => s.Seq == entry.Seq).Select(s => s.SubjectId).ToListAsync(cancel);
            var plan = await db.Plans.Where(p => p.Id == entry.PlanId).Select(p => (int?)p.Number).SingleOrDefaultAsync(cancel);
            var line = new RecordedLine(db, entry, plan, subjects, Dates.DayOf(clock.GetUtcNow().UtcDateTime));
            told.UnionWith(await TellOfAsync(line, cancel));
        }

        return told;
    }

    private async Task<IReadOnlyCollection<Guid>> TellOfAsync(RecordedLine line, CancellationToken cancel)
    {
        Dictionary<Guid, (NoticeRule Rule, string Href)> whom = [];
        foreach (var rule in _rules[line.Entry.Action])
        {
            if (rule.AddressOf(line) is not { } href)
            {
                log.LogError("Line {Seq} ({Action}) of the record lacks what the address {Href} needs; nobody is told of it.", line.Entry.Seq, rule.Action, rule.Href);
                continue;
            }

            foreach (var account in await rule.Whom(line, cancel))
                if (account != line.Entry.ActorId) whom.TryAdd(account, (rule, href));
        }

        var db = line.Db;
        var people = await db.Accounts.Where(a => whom.Keys.Contains(a.Id) && a.DisabledAt == null)
            .Select(a => new { a.Id, HasAddress = a.Email != null }).ToListAsync(cancel);
        var chosen = await db.NoticeChoices.Where(c => whom.Keys.Contains(c.AccountId)).ToDictionaryAsync(c => (c.AccountId, c.Kind), c => c.Mail, cancel);
        var told = await StandingAsync(db, [.. whom.Where(one => one.Value.Rule.StandsForMore).Select(one => one.Key)], [.. whom.Values.Select(one => one.Href).Distinct()], cancel);
        people.RemoveAll(person => whom[person.Id] is var (rule, href) && rule.StandsForMore && told.Contains((person.Id, href)));
        foreach (var person in people)
        {
            var (rule, href) = whom[person.Id];
            var choice = person.HasAddress && mail.Value.IsOn ? chosen.GetValueOrDefault((person.Id, rule.Kind), NoticeChoice.Default) : MailChoice.None;
            db.Notices.Add(new Notice(person.Id, line.Entry.Seq, rule.Kind, href, choice, line.Entry.At));
        }

        return people.ConvertAll(person => person.Id);
    }

    /// <summary>Notices that nobody has read yet and no letter has brought: more of the same page tells nothing new.</summary>
    private static async Task<IReadOnlySet<(Guid, string)>> StandingAsync(WorkspaceDbContext db, List<Guid> accounts, List<string> pages, CancellationToken cancel)
    {
        if (accounts.Count == 0) return new HashSet<(Guid, string)>();
        var kept = await db.Notices.Where(n => accounts.Contains(n.AccountId) && pages.Contains(n.Href) && n.ReadAt == null && n.MailedAt == null)
            .Select(n => new { n.AccountId, n.Href }).ToListAsync(cancel);
        return kept.Select(n => (n.AccountId, n.Href)).Concat(db.Notices.Local.Where(n => n.ReadAt is null && n.MailedAt is null).Select(n => (n.AccountId, n.Href))).ToHashSet();
    }

    private sealed record Next(long After, long Until, IReadOnlyList<RecordEntry> Lines);
}
