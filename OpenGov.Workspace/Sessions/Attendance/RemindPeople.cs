using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>Those who have a place at a session that is near are reminded of it, once; who registered later has it in mind.</summary>
public sealed class RemindPeople(Store store, RegistrationLetters letters)
{
    public Task<Result> RunAsync(Actor actor, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            change.LeaveUnrecorded();
            var (from, to) = (change.Today, Dates.DayOf(change.Now + RemindersDue.Ahead));
            var near = await change.Db.ConsultationSessions.Where(s => s.Date >= from && s.Date <= to).ToListAsync(cancel);
            foreach (var session in near)
            {
                var planned = await change.Db.PlannedSessions.SingleOrDefaultAsync(p => p.SessionId == session.Id && p.Stage == SessionStage.Published, cancel);
                if (planned?.Start(session.Date) is not { } start || start <= change.Now || start > change.Now + RemindersDue.Ahead) continue;
                var since = start - RemindersDue.Ahead;
                var people = await change.Db.Registrations.Where(r => r.SessionId == session.Id && r.State == RegistrationState.Registered
                    && r.Email != null && r.RemindedAt == null && r.RegisteredAt < since).OrderBy(r => r.Number).ToListAsync(cancel);
                if (people.Count == 0) continue;

                await letters.TellAsync(change, session, planned, DueKind.Reminder, people, cancel);
                foreach (var person in people) person.Remind(change.Now);
                change.Record(session.Id, session.PlanId, new { session.Number, count = people.Count });
            }
            return Result.Done;
        }, cancel);
}

/// <summary>Looks once an hour whether a session is near.</summary>
internal sealed partial class ReminderLoop(RemindPeople remind, TimeProvider clock, ILogger<ReminderLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if ((await remind.RunAsync(Actor.System, stoppingToken)).Refusal is { } refusal) NotDone(refusal.Key);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);   // the next hour tries again
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Nobody was reminded of a session: {Why}")]
    private partial void NotDone(string why);

    [LoggerMessage(LogLevel.Error, "Nobody was reminded of a session.")]
    private partial void Failed(Exception failure);
}
