using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Notices;

/// <summary>Hands letters that are due to the mail server. What it does not take is tried again, as often as it needs.</summary>
public sealed class SendLetters(Database database, TimeProvider clock, IOptions<MailOptions> mail, ILogger<SendLetters> log)
{
    private const int AtATime = 50;

    /// <returns>How many left.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        if (!mail.Value.IsOn) return 0;
        var due = await DueAsync(cancel);
        if (due.Count == 0) return 0;

        await using var postbox = Postbox.Of(mail.Value, log);
        var sent = 0;
        foreach (var id in due)
        {
            if (await ClaimAsync(id, cancel) is not { } letter) continue;
            var posted = await postbox.PostAsync(Made(letter), cancel);
            if (posted is Posted.TryAgain) break;   // the others wait with it
            await NoteAsync(letter, posted);
            if (posted is Posted.Sent) sent++;
        }

        return sent;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = database.Reader();
        return await db.Letters.Where(l => l.SentAt == null && l.RefusedAt == null && l.NextTryAt <= now)
            .OrderBy(l => l.MadeAt).Select(l => l.Id).Take(AtATime).ToListAsync(cancel);
    }

    /// <returns>Null when another process has it.</returns>
    private async Task<Letter?> ClaimAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await ChangeAsync(id, letter => letter.SentAt is null && letter.RefusedAt is null && letter.NextTryAt <= now, letter => letter.Claim(now), cancel);
    }

    private Task<Letter?> NoteAsync(Letter letter, Posted posted)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return ChangeAsync(
            letter.Id, _ => true,
            known =>
            {
                if (posted is Posted.Sent) known.Sent(now);
                else known.Refused(now);
            },
            CancellationToken.None);
    }

    private async Task<Letter?> ChangeAsync(Guid id, Func<Letter, bool> still, Action<Letter> change, CancellationToken cancel)
    {
        var begun = await database.BeginAsync(cancel);
        if (begun.Value is not { } transaction) return null;
        await using (transaction)
        {
            if (await transaction.Db.Letters.SingleOrDefaultAsync(l => l.Id == id, cancel) is not { } letter || !still(letter)) return null;
            change(letter);
            try
            {
                await transaction.Db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(CancellationToken.None);
            }
            catch (DbUpdateConcurrencyException)
            {
                return null;
            }

            return letter;
        }
    }

    private MimeMessage Made(Letter letter)
    {
        var message = new MimeMessage { Subject = letter.Subject, Date = letter.MadeAt, Body = new TextPart("plain") { Text = letter.Text } };
        message.From.Add(MailboxAddress.Parse(mail.Value.From));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Headers.Replace(HeaderId.MessageId, $"<{letter.Id:N}@{new Uri(mail.Value.Address).Host}>");   // the same at each try
        message.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        message.Headers.Add("Auto-Submitted", "auto-generated");   // RFC 3834: no answers from absent people's machines
        return message;
    }
}
