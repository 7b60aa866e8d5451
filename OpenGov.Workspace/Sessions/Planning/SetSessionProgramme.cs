using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>The programme of one session is changed: items added, worded, timed, put in order, taken out.</summary>
public sealed class SetSessionProgramme(Store store)
{
    /// <param name="seen">The programme the person had before them.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid sessionId, IReadOnlyList<ItemLine> lines, IReadOnlyList<ItemLine> seen, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (found, refusal) = await change.ToPrepareAsync(sessionId, cancel);
            if (refusal is not null) return refusal;
            var (session, planned) = found;
            var before = planned.Programme();
            if (!before.SequenceEqual(seen, SessionProgramme.Alike)) return DataRefusals.ChangedMeanwhile;
            if (lines.Any(line => line.Minutes is < 1 or > SessionItem.Longest || line.Text.Clean() is null || line.Steps.Any(step => step.Clean() is null)))
                return SessionsRefusals.ItemIncomplete;

            var set = planned.SetItems([.. lines.Select(line => line with { Text = line.Text.Clean()!, Steps = [.. line.Steps.Select(step => step.Clean()!)] })]);
            if (!set.Ok) return set;
            change.Record(sessionId, session.PlanId, new { session.Number, planned.Minutes, programme = lines.Select(Short), before = before.Select(Short) });
            return Result.Done;
        }, cancel);

    private static object Short(ItemLine line) => new { line.Text, line.Minutes };
}

/// <summary>The programme of one session is the plan's unified programme again.</summary>
public sealed class ResetSessionProgramme(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (found, refusal) = await change.ToPrepareAsync(sessionId, cancel);
            if (refusal is not null) return refusal;
            var (session, planned) = found;
            var before = planned.Programme();
            var set = planned.SetItems(await change.Db.TemplateAsync(session.PlanId, cancel));
            if (!set.Ok) return set;
            change.Record(sessionId, session.PlanId, new { session.Number, planned.Minutes, before = before.Select(line => new { line.Text, line.Minutes }) });
            return Result.Done;
        }, cancel);
}

internal static class SessionProgramme
{
    public static IReadOnlyList<ItemLine> Programme(this PlannedSession planned) =>
        [.. planned.Items.OrderBy(item => item.Order).Select(item => new ItemLine(item.Text, item.Minutes, item.Steps, item.Id))];

    /// <summary>The same words and minutes; a list of steps alone would be compared by who holds it.</summary>
    public static IEqualityComparer<ItemLine> Alike { get; } = EqualityComparer<ItemLine>.Create(
        (a, b) => a?.ItemId == b?.ItemId && a?.Text == b?.Text && a?.Minutes == b?.Minutes && (a?.Steps ?? []).SequenceEqual(b?.Steps ?? []),
        line => HashCode.Combine(line.Text, line.Minutes));
}
