using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

/// <summary>A plan is opened, with the stages and themes that its committee has adopted so far.</summary>
public sealed class OpenPlan(Store store)
{
    /// <summary>What the opening of a plan is announced under, for pages that list plans.</summary>
    public static readonly Guid Room = new("91a45000-0000-7000-8000-000000000001");

    public Task<Result<Guid>> RunAsync(Actor actor, NewPlan opened, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (opened.Title.Clean() is not { } title) return PlansRefusals.NameMissing;
            if (opened.Number < 1 || opened.FirstYear is < 2000 or > 2200 || opened.LastYear < opened.FirstYear || opened.LastYear > 2200)
                return PlansRefusals.YearsWrong;
            if (await change.Db.Plans.AnyAsync(p => p.Number == opened.Number, cancel)) return PlansRefusals.NumberTaken.About(opened.Number);

            var plan = new Plan(opened.Number, title, opened.FirstYear, opened.LastYear, opened.Work) { CommitteeTermId = opened.CommitteeTermId };
            foreach (var stage in opened.Stages)
                if (plan.Add(stage).Refusal is { } refusal) return refusal;
            foreach (var theme in opened.Themes)
                if (plan.Add(theme).Refusal is { } refusal) return refusal;

            change.Db.Plans.Add(plan);
            change.Record(plan.Id, plan.Id, new { plan.Number, title, stages = plan.Stages.Count, themes = plan.Themes.Count }, Room);
            return plan.Id;
        }, cancel);
}

/// <summary>What is known of a plan when it is opened.</summary>
public sealed record NewPlan(int Number, LocalText Title, int FirstYear, int LastYear, PlanWork Work = PlanWork.Creation)
{
    /// <summary>The committee that supervises it, when entered.</summary>
    public Guid? CommitteeTermId { get; init; }
    public IReadOnlyList<NewStage> Stages { get; init; } = [];
    public IReadOnlyList<NewTheme> Themes { get; init; } = [];
}

/// <summary>A stage as its document gives it; dates may be unknown.</summary>
public sealed record NewStage(int Number, LocalText Name, DateOnly? From = null, DateOnly? Until = null)
{
    public IReadOnlyList<LocalText> Activities { get; init; } = [];
    public bool BeyondAdoptedList { get; init; }
}

/// <summary>A theme with the other names its documents give it.</summary>
public sealed record NewTheme(int Number, LocalText Name)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

internal static class Opening
{
    public static Result<Stage> Add(this Plan plan, NewStage entered)
    {
        if (entered.Name.Clean() is not { } name) return PlansRefusals.NameMissing;
        if (plan.Stages.Any(other => other.Number == entered.Number)) return PlansRefusals.NumberTaken.About(entered.Number);
        if (entered.From > entered.Until) return PlansRefusals.EndsBeforeItStarts;

        var stage = plan.AddStage(entered.Number, name, entered.From, entered.Until);
        stage.BeyondAdoptedList = entered.BeyondAdoptedList;
        foreach (var activity in entered.Activities)
        {
            if (activity.Clean() is not { } text) return PlansRefusals.NameMissing;
            stage.AddActivity(text);
        }
        return stage;
    }

    public static Result<Theme> Add(this Plan plan, NewTheme entered)
    {
        if (entered.Name.Clean() is not { } name) return PlansRefusals.NameMissing;
        if (plan.Themes.Any(other => other.Number == entered.Number)) return PlansRefusals.NumberTaken.About(entered.Number);
        return plan.AddTheme(entered.Number, name, entered.Aliases);
    }
}
