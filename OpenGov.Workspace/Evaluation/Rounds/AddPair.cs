using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Two people as a pair that scores together: an official and somebody of civil society, with their deputies.</summary>
/// <param name="GroupId">The thematic group they co-lead, if they score for one.</param>
/// <param name="ThemeIds">The themes whose proposals come to them; none when proposals are given to them one by one.</param>
public sealed record NewPair(
    Guid AdministrationLead, Guid CivilSocietyLead, IReadOnlyCollection<Guid> ThemeIds,
    Guid? AdministrationDeputy = null, Guid? CivilSocietyDeputy = null, Guid? GroupId = null);

/// <summary>Two co-leads of opposite sides are asked to score together.</summary>
public sealed class AddPair(Store store)
{
    /// <returns>The pair's id.</returns>
    public Task<Result<Guid>> RunAsync(Actor actor, Guid roundId, NewPair asked, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (await change.RoundAsync(roundId, cancel) is not { } round) return EvaluationRefusals.NoSuchRound;
            if (asked.GroupId is { } group && !await change.Db.ThematicGroups.AnyAsync(g => g.Id == group && g.PlanId == round.PlanId, cancel))
                return EvaluationRefusals.NoSuchGroup;
            var themes = asked.ThemeIds.Distinct().ToList();
            if (await change.Db.Themes.CountAsync(t => t.PlanId == round.PlanId && themes.Contains(t.Id), cancel) != themes.Count)
                return EvaluationRefusals.NoSuchTheme;
            if (round.Pairs.Any(other => Sides.Both.Any(side => other.Lead(side) == asked.AdministrationLead || other.Lead(side) == asked.CivilSocietyLead)))
                return EvaluationRefusals.LeadsAnotherPair;

            var added = round.AddPair(asked.AdministrationLead, asked.CivilSocietyLead, asked.GroupId, themes);
            if (added.Value is not { } pair) return added.Refusal!;
            pair.NameDeputy(Side.Administration, asked.AdministrationDeputy);
            pair.NameDeputy(Side.CivilSociety, asked.CivilSocietyDeputy);
            var fit = (await SidesOfAccounts.ReadAsync(change.Db, change.Today, cancel)).Fit(pair);
            if (!fit.Ok) return fit.Refusal!;

            change.RecordOf(round, new
            {
                number = round.Number, pair = pair.Order,
                administration = await FunctionAsync(change, pair.AdministrationLead, cancel),
                civilSociety = await FunctionAsync(change, pair.CivilSocietyLead, cancel),
            });
            return pair.Id;
        }, cancel);

    private static Task<LocalText> FunctionAsync(Change change, Guid account, CancellationToken cancel) =>
        change.Db.Accounts.Where(a => a.Id == account).Select(a => a.Function).SingleAsync(cancel);
}
