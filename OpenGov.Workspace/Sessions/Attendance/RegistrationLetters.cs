using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Notices;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Letters to those who registered and gave an e-mail address, in the language in which they did; each written with what it tells, or not at all.</summary>
/// <remarks>The private link is known only when somebody registers: later letters name the public page and the code.</remarks>
public sealed class RegistrationLetters(IOptions<MailOptions> mail, Dates dates, IStringLocalizer<AttendanceTexts> text)
{
    /// <param name="token">Of the private link.</param>
    public Task ConfirmAsync(Change change, ConsultationSession session, PlannedSession planned, Registration registration, string token, CancellationToken cancel) =>
        WriteAsync(change, session, planned, registration.State is RegistrationState.Waiting ? DueKind.Waiting : DueKind.Confirmed, [registration], token, cancel);

    public Task TellAsync(
        Change change, ConsultationSession session, PlannedSession planned, DueKind kind, IReadOnlyList<Registration> people, CancellationToken cancel) =>
        WriteAsync(change, session, planned, kind, people, null, cancel);

    private async Task WriteAsync(
        Change change, ConsultationSession session, PlannedSession planned, DueKind kind, IReadOnlyList<Registration> people, string? token, CancellationToken cancel)
    {
        if (!mail.Value.IsOn || people.All(person => person.Email is null)) return;
        var theme = await change.Db.Themes.Where(t => t.Id == session.ThemeId).Select(t => t.Name).SingleAsync(cancel);
        var plan = await change.Db.Plans.Where(p => p.Id == session.PlanId).Select(p => p.Number).SingleAsync(cancel);
        foreach (var person in people.Where(person => person.Email is not null))
        {
            In(person.Language, () =>
            {
                var page = token is null ? $"/public/plans/{plan}/sessions/{session.Number}" : $"/public/registrations/{token}";
                var lines = new List<string>
                {
                    text[$"Mail.{kind}"], "", theme.Here,
                    planned.Start(session.Date) is { } start ? $"{dates.Weekday(session.Date)} · {dates.Time(start)} ({text["Mail.MoroccoTime"]})" : dates.Weekday(session.Date),
                };
                if (planned.Place is { } place) lines.Add(place);
                if (kind is DueKind.Cancelled && planned.CancelledBecause is { } because) lines.Add(because);
                if (kind is DueKind.Confirmed or DueKind.Promoted or DueKind.Reminder)
                {
                    if (planned.Link is { } link) lines.Add(text["Calendar.Join", link]);
                    lines.Add($"{text["Mail.Code"]} {person.Code}");
                }
                lines.AddRange(["", text[token is null ? "Mail.Page" : "Mail.OwnPage"], $"{mail.Value.Address.TrimEnd('/')}{page}?lang={person.Language}"]);
                change.Db.Letters.Add(new Letter(person.Email!, person.Language, text[$"Mail.{kind}.Subject", theme.Here], string.Join("\r\n", lines), change.Now));
            });
        }
    }

    private static void In(string language, Action write)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = (Language.Of(language) ?? Language.Arabic).Culture;
            write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}
