using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Applies the rule of each round whose last day is over, a few minutes after midnight in Morocco.</summary>
internal sealed class DeadlineLoop(ApplyDeadline apply, Database database, TimeProvider clock, ILogger<DeadlineLoop> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    // A round in which a seal was tampered with stays open; it is tried again after a restart, not every five minutes.
    private readonly HashSet<Guid> _tried = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            try
            {
                foreach (var round in await DueAsync(stoppingToken))
                {
                    if (!_tried.Add(round)) continue;
                    var applied = await apply.RunAsync(Actor.System, round, stoppingToken);
                    if (applied.Ok) continue;
                    _tried.Remove(round);
                    log.LogWarning("The deadline of round {Round} could not be applied: {Refusal}", round, applied.Refusal!.Key);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The deadlines of the rounds could not be looked at.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancel)
    {
        var today = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
        await using var db = database.Reader();
        return await db.ScoringRounds
            .Where(round => round.State == RoundState.Open && round.AfterDeadline == DeadlineRule.ToCommittee && round.Deadline < today && round.ClosedAt == null)
            .Select(round => round.Id).ToListAsync(cancel);
    }
}
