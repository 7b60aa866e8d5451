using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>For which side each account may score: co-leads and members in force, as their roles say.</summary>
internal sealed class SidesOfAccounts
{
    private readonly HashSet<(Guid Account, Side Side)> _sides;

    private SidesOfAccounts(IEnumerable<(Guid, Side)> sides) => _sides = [.. sides];

    public static async Task<SidesOfAccounts> ReadAsync(WorkspaceDbContext db, DateOnly day, CancellationToken cancel) =>
        new((await db.SittingOn(day).Select(grant => new { grant.AccountId, grant.Side }).ToListAsync(cancel))
            .Select(grant => (grant.AccountId, grant.Side!.Value)));

    public bool Has(Guid account, Side side) => _sides.Contains((account, side));

    /// <summary>Whether somebody may stand in: of that side, and not in the pair already. The others may have left; then a deputy is needed most.</summary>
    public Result FitDeputy(ScoringPair pair, Side side, Guid deputy)
    {
        if (!Has(deputy, side)) return EvaluationRefusals.NotOfThatSide;
        Guid?[] others = [pair.AdministrationLead, pair.CivilSocietyLead, pair.Deputy(side.Other())];
        return others.Contains(deputy) ? EvaluationRefusals.SamePersonTwice : Result.Done;
    }

    /// <summary>Whether each of the pair's people sits on the side for which they would score, and nobody sits there twice.</summary>
    public Result Fit(ScoringPair pair)
    {
        foreach (var side in Sides.Both)
        {
            if (!Has(pair.Lead(side), side)) return EvaluationRefusals.NotOfThatSide;
            if (pair.Deputy(side) is { } deputy && !Has(deputy, side)) return EvaluationRefusals.NotOfThatSide;
        }

        Guid?[] people = [pair.AdministrationLead, pair.CivilSocietyLead, pair.AdministrationDeputy, pair.CivilSocietyDeputy];
        var named = people.OfType<Guid>().ToList();
        return named.Distinct().Count() == named.Count ? Result.Done : EvaluationRefusals.SamePersonTwice;
    }
}
