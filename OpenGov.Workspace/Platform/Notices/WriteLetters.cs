using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>Puts notices that nobody has read yet into letters: at once, or once a day at seven in the morning, Morocco's time.</summary>
/// <remarks>A letter says how many notices there are and what they are about, in the person's language, and nothing of what they say.</remarks>
public sealed class WriteLetters(Database database, TimeProvider clock, IOptions<MailOptions> mail, IStringLocalizer<NoticesTexts> text)
{
    /// <summary>What happens within a minute goes into one letter.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMinutes(1);
    private static readonly TimeOnly OfTheDay = new(7, 0);

    /// <returns>How many letters were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        if (!mail.Value.IsOn) return 0;
        var now = clock.GetUtcNow().UtcDateTime;
        var (gathered, daily) = (now - Gathering, LastMorning(now));
        await using (var db = database.Reader())
        {
            if (!await Due(db, gathered, daily).AnyAsync(cancel)) return 0;
        }

        var begun = await database.BeginAsync(cancel);
        if (begun.Value is not { } transaction) return 0;
        await using (transaction)
        {
            var db = transaction.Db;
            var due = await Due(db, gathered, daily).Select(n => n.AccountId).Distinct().ToListAsync(cancel);
            var people = await db.Accounts.Where(a => due.Contains(a.Id)).Select(a => new { a.Id, a.Email, a.Language }).ToListAsync(cancel);
            foreach (var person in people)
            {
                // Who gets a letter at once gets what has come since as well; what waits for the morning waits.
                var notices = await Waiting(db).Where(n => n.AccountId == person.Id && (n.Mail == MailChoice.AtOnce || n.At < daily)).ToListAsync(cancel);
                foreach (var notice in notices) notice.MailedAt = now;
                if (person.Email is { } address) db.Letters.Add(Written(address, person.Language, notices, now));
            }

            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(CancellationToken.None);
            return people.Count;
        }
    }

    private static IQueryable<Notice> Waiting(WorkspaceDbContext db) =>
        db.Notices.Where(n => n.Mail != MailChoice.None && n.MailedAt == null && n.ReadAt == null);

    private static IQueryable<Notice> Due(WorkspaceDbContext db, DateTime gathered, DateTime daily) => Waiting(db)
        .Where(n => (n.Mail == MailChoice.AtOnce && n.At <= gathered) || (n.Mail == MailChoice.Daily && n.At < daily))
        .Where(n => db.Accounts.Any(a => a.Id == n.AccountId && a.DisabledAt == null));

    private static DateTime LastMorning(DateTime now)
    {
        var here = Dates.Local(now);
        var day = Dates.DayOf(now);
        return Dates.Utc(TimeOnly.FromDateTime(here) >= OfTheDay ? day : day.AddDays(-1), OfTheDay);
    }

    private Letter Written(string address, string language, List<Notice> notices, DateTime now)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = (Texts.Language.Of(language) ?? Texts.Language.Arabic).Culture;
            var lines = notices.GroupBy(n => n.Kind).OrderBy(kind => kind.Key).Select(kind => text["Mail.Line", text[$"Kind.{kind.Key}"], kind.Count()].Value);
            var body = text["Mail.Body", string.Join("\r\n", lines), $"{mail.Value.Address.TrimEnd('/')}{NoticesPage.Address}"];
            return new Letter(address, language, text.Count("Mail.Subject", notices.Count), body, now);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}
