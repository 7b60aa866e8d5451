using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Reading: who is expected at the door, who has come, and whom a pass belongs to. For the secretariat and those who lead the session.</summary>
public sealed class DeskSheet(Store store)
{
    public const int MostShown = 50;

    /// <param name="search">Part of a name, a body or a code, in any spelling; empty for those who came last.</param>
    /// <param name="pass">What a QR code held.</param>
    public Task<Result<DeskView>> ReadAsync(Actor actor, int planNumber, int number, string? search = null, string? pass = null, CancellationToken cancel = default) =>
        store.ReadAsync<DeskView>(this, actor, async (db, rights) =>
        {
            var found = await (
                from s in db.ConsultationSessions
                join plan in db.Plans on s.PlanId equals plan.Id
                where plan.Number == planNumber && s.Number == number
                select new { s.Id, plan.Title, s.Date, s.ThemeId }).SingleOrDefaultAsync(cancel);
            if (found is null) return SessionsRefusals.NoSuchSession;
            if (!await Desk.StaffsAsync(db, rights, found.Id, cancel)) return AttendanceRefusals.NotYourDesk;

            var registered = await db.Registrations.Where(r => r.SessionId == found.Id && r.State != RegistrationState.Withdrawn)
                .Select(r => new { r.Id, r.Number, r.State, r.ComesAs, r.Name, r.Body, r.Code, r.Needs, r.Email, r.Phone }).ToListAsync(cancel);
            var came = await db.CheckIns.Where(c => c.SessionId == found.Id).ToListAsync(cancel);
            var cameBy = came.Where(c => c.RegistrationId is not null).ToDictionary(c => c.RegistrationId!.Value);
            var seesContacts = rights.PreparesSessions();
            var people = registered.Select(r => new PersonAtDesk(r.Id, r.Number, r.State, r.ComesAs, r.Name, r.Body, ArrivalView.Of(cameBy.GetValueOrDefault(r.Id)))
            {
                Code = r.Code, Needs = r.Needs, Email = seesContacts ? r.Email : null, Phone = seesContacts ? r.Phone : null,
            }).Concat(came.Where(c => c.RegistrationId is null).Select(c => new PersonAtDesk(null, null, null, c.ComesAs, c.Name, c.Body, ArrivalView.Of(c)))).ToList();

            var wanted = Folding.Fold(search ?? "").Trim();
            var shown = wanted.Length == 0
                ? people.OrderByDescending(p => p.Arrival?.At).ThenBy(p => p.Number)
                : people.Where(p => Folding.Fold($"{p.Name} {p.Body} {p.Code}").Contains(wanted, StringComparison.Ordinal)).OrderBy(p => p.Name, StringComparer.CurrentCulture);
            var list = shown.ToList();
            var presented = pass is null ? null : await db.ShownAsync(found.Id, CheckInWay.Pass, pass, cancel);
            var theme = await db.Themes.Where(t => t.Id == found.ThemeId).Select(t => t.Name).SingleAsync(cancel);
            return new DeskView(
                found.Id, found.Title, theme, found.Date, registered.Count(r => r.State is RegistrationState.Registered), registered.Count(r => r.State is RegistrationState.Waiting),
                came.Count, came.Count(c => c.LeftAt is not null), [.. list.Take(MostShown)], list.Count)
            {
                Presented = presented is null ? null : people.Find(p => p.RegistrationId == presented.Id),
            };
        }, cancel);
}

/// <param name="Count">How many there are, shown or not.</param>
public sealed record DeskView(
    Guid SessionId, LocalText PlanTitle, LocalText Theme, DateOnly Date, int Registered, int Waiting, int Came, int Left, IReadOnlyList<PersonAtDesk> People, int Count)
{
    /// <summary>Whose pass was shown; null for a pass of nobody here.</summary>
    public PersonAtDesk? Presented { get; init; }
}

/// <summary>Somebody expected, or who has come.</summary>
/// <param name="RegistrationId">Null for who came without having registered; so are the number and the state.</param>
public sealed record PersonAtDesk(
    Guid? RegistrationId, int? Number, RegistrationState? State, ComesAs ComesAs, string? Name, string? Body, ArrivalView? Arrival)
{
    public string? Code { get; init; }
    public string? Needs { get; init; }

    /// <summary>For the secretariat alone.</summary>
    public string? Email { get; init; }
    public string? Phone { get; init; }
}

/// <param name="At">UTC.</param>
public sealed record ArrivalView(Guid CheckInId, DateTime At, DateTime? LeftAt)
{
    internal static ArrivalView? Of(CheckIn? arrived) => arrived is null ? null : new ArrivalView(arrived.Id, arrived.ArrivedAt, arrived.LeftAt);
}
