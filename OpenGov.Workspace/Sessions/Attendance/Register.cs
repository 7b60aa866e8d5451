using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Somebody registers for a session, or waits for a place. No account is needed.</summary>
public sealed class Register(Store store, RegistrationLetters letters)
{
    /// <param name="consents">The consent text of the form was accepted.</param>
    /// <param name="token">Of the private link, made when the form was shown: a form that is sent twice registers once.</param>
    /// <returns>The token of the private link; nobody sees it again.</returns>
    public Task<Result<string>> RunAsync(
        Actor actor, Guid sessionId, RegistrationAnswers typed, bool consents, string language, string? token = null, CancellationToken cancel = default) =>
        store.ChangeAsync<string>(this, actor, async change =>
        {
            await change.Db.HoldRegistrationsAsync(sessionId, cancel);
            if (await change.Db.SessionAsync(sessionId, cancel) is not var (session, planned) || planned is null or { Stage: SessionStage.Prepared })
                return SessionsRefusals.NoSuchSession;
            if (await change.Db.RegistrationForms.SingleOrDefaultAsync(f => f.SessionId == sessionId, cancel) is not { } form)
                return AttendanceRefusals.NotOpen;
            var (answers, refusal) = typed.CleanFor(form);
            if (answers is null) return refusal!;

            var known = token is not null && LinkToken.IsOne(token)
                ? await change.Db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.LinkHash == LinkToken.HashOf(token), cancel)
                : null;
            if (known is { IsActive: true } && known.SessionId == sessionId && known.AsAnswered() == answers)
            {
                change.LeaveUnrecorded();
                return token!;
            }

            if (!Places.IsOpen(form, planned, session.Date, change.Now)) return AttendanceRefusals.NotOpen;
            if (!consents) return AttendanceRefusals.ConsentNotGiven;
            var taken = await change.Db.Registrations.CountAsync(r => r.SessionId == sessionId && r.State == RegistrationState.Registered, cancel);
            var waits = taken >= form.Capacity;
            if (waits && !form.HasWaitingList) return AttendanceRefusals.Full;

            var number = (await change.Db.Registrations.Where(r => r.SessionId == sessionId).MaxAsync(r => (int?)r.Number, cancel) ?? 0) + 1;
            // The same form filled in by the next person, after going back: they get a link of their own.
            var own = known is null && token is not null && LinkToken.IsOne(token) ? token : LinkToken.New();
            var registration = Registration.Make(sessionId, number, answers, waits, form.Version, language, own, change.Now);
            change.Db.Registrations.Add(registration);
            await letters.ConfirmAsync(change, session, planned, registration, own, cancel);
            change.Record(sessionId, session.PlanId, new { session.Number, waits });
            return own;
        }, cancel);
}

internal static class Answers
{
    private const int Longest = 200, LongestNeeds = 1_000;

    /// <summary>What the form asks and nothing else, however much was sent.</summary>
    public static Result<RegistrationAnswers> CleanFor(this RegistrationAnswers typed, RegistrationForm form)
    {
        if (!Enum.IsDefined(typed.ComesAs)) return AttendanceRefusals.SideMissing;
        var clean = new RegistrationAnswers(
            typed.ComesAs, Asked(RegistrationField.Name, typed.Name), Asked(RegistrationField.Body, typed.Body), Asked(RegistrationField.Email, typed.Email),
            Asked(RegistrationField.Phone, typed.Phone), form.Asks(RegistrationField.Gender) ? typed.Gender : null, Asked(RegistrationField.City, typed.City),
            Asked(RegistrationField.Needs, typed.Needs));
        foreach (var field in form.Asked.Where(asked => asked.IsRequired).Select(asked => asked.Field))
            if (clean.Gives(field) is false) return AttendanceRefusals.AnswerMissing;
        if (new[] { clean.Name, clean.Body, clean.Email, clean.Phone, clean.City }.Any(text => text?.Length > Longest)) return AttendanceRefusals.AnswerTooLong.About(Longest);
        if (clean.Needs?.Length > LongestNeeds) return AttendanceRefusals.AnswerTooLong.About(LongestNeeds);
        if (clean.Email is { } email && EmailAddress.Of(email) is null) return AttendanceRefusals.EmailWrong;
        return clean;

        string? Asked(RegistrationField field, string? text) => form.Asks(field) ? Committee.Typed.Line(text) : null;
    }

    public static bool Gives(this RegistrationAnswers answers, RegistrationField field) => field switch
    {
        RegistrationField.Name => answers.Name is not null,
        RegistrationField.Body => answers.Body is not null,
        RegistrationField.Email => answers.Email is not null,
        RegistrationField.Phone => answers.Phone is not null,
        RegistrationField.Gender => answers.Gender is not null,
        RegistrationField.City => answers.City is not null,
        _ => answers.Needs is not null,
    };
}
