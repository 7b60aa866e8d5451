using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>It is said what people are asked who register, to what they consent, and how many there is room for. More room lets those in who wait.</summary>
public sealed class SetRegistration(Store store, RegistrationLetters letters)
{
    public const int LongestConsent = 2_000, MostPlaces = 100_000;

    /// <param name="seenVersion">The version the person had before them; null when there was no form yet.</param>
    public Task<Result> RunAsync(Actor actor, Guid sessionId, RegistrationTerms typed, int? seenVersion, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned)) return SessionsRefusals.NoSuchSession;
            if (planned is null) return PlanningRefusals.NotPlanned;
            if (planned.Stage is SessionStage.Cancelled) return PlanningRefusals.IsCancelled;
            if (typed.Consent.Clean() is not { } consent) return AttendanceRefusals.ConsentMissing;
            if (Typed.Passage(consent, LongestConsent).Refusal is not null) return PlanningRefusals.TooLong.About(LongestConsent);
            if (typed.Capacity is < 1 or > MostPlaces) return AttendanceRefusals.CapacityWrong.About(MostPlaces);
            var terms = typed with { Consent = consent, Asked = [.. typed.Asked.DistinctBy(asked => asked.Field).OrderBy(asked => asked.Field)] };

            await change.Db.HoldRegistrationsAsync(sessionId, cancel);
            var form = await change.Db.RegistrationForms.SingleOrDefaultAsync(f => f.SessionId == sessionId, cancel);
            if (form?.Version != seenVersion) return DataRefusals.ChangedMeanwhile;
            if (form is null) change.Db.RegistrationForms.Add(form = new RegistrationForm(sessionId, terms));
            else form.Change(terms);
            var promoted = await change.PromoteAsync(form, planned.Start(session.Date), cancel);
            await letters.TellAsync(change, session, planned, DueKind.Promoted, promoted, cancel);
            change.Record(sessionId, session.PlanId, new
            {
                session.Number, terms.Asked, terms.Capacity, terms.HasWaitingList, terms.Until, terms.IsStopped, consent, promoted = promoted.Count,
            });
            return Result.Done;
        }, cancel);
}

/// <summary>Places of a session: who takes one, who waits, who comes next.</summary>
internal static class Places
{
    /// <summary>Those who register, withdraw or make room in the same moment wait for each other: exactly as many get a place as there are.</summary>
    public static Task HoldRegistrationsAsync(this WorkspaceDbContext db, Guid sessionId, CancellationToken cancel) =>
        db.RegistrationForms.Where(f => f.SessionId == sessionId).ExecuteUpdateAsync(form => form.SetProperty(f => f.Capacity, f => f.Capacity), cancel);

    /// <summary>Those who wait get the places that are free, in the order in which they registered; not once the session has begun.</summary>
    public static async Task<IReadOnlyList<Registration>> PromoteAsync(this Change change, RegistrationForm form, DateTime? start, CancellationToken cancel)
    {
        if (start <= change.Now) return [];
        var ofSession = change.Db.Registrations.Where(r => r.SessionId == form.SessionId);
        // What this change itself has withdrawn is still a place in the tables.
        var leaving = change.Db.ChangeTracker.Entries<Registration>().Count(entry =>
            entry.Entity.State is RegistrationState.Withdrawn && entry.OriginalValues.GetValue<RegistrationState>(nameof(Registration.State)) is RegistrationState.Registered);
        var free = form.Capacity is { } capacity
            ? capacity - await ofSession.CountAsync(r => r.State == RegistrationState.Registered, cancel) + leaving
            : int.MaxValue;
        if (free <= 0) return [];

        var next = await ofSession.Where(r => r.State == RegistrationState.Waiting).OrderBy(r => r.Number).Take(free).ToListAsync(cancel);
        next.RemoveAll(r => r.State is RegistrationState.Withdrawn);   // one who waited and withdraws in this very change
        foreach (var registration in next) registration.Promote(change.Now);
        return next;
    }

    /// <summary>Whether somebody may register at this moment.</summary>
    public static bool IsOpen(RegistrationForm form, PlannedSession planned, DateOnly day, DateTime now) =>
        planned.Stage is SessionStage.Published && !form.IsStopped && planned.Start(day) > now && (form.Until is null || Dates.DayOf(now) <= form.Until);
}
