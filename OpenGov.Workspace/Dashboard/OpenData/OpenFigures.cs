using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard.OpenData;

/// <summary>The figures of a published plan: those its documents give, and those counted in its register.</summary>
public sealed class OpenFigures(Store store)
{
    private const string Register = "register";

    public Task<Result<IReadOnlyList<OpenFigure>>> ReadAsync(Actor actor, int plan, CancellationToken cancel = default) =>
        store.ReadAsync<IReadOnlyList<OpenFigure>>(this, actor, async (db, _) =>
        {
            if (await OpenPlans.StateAsync(db, plan, cancel) is not { } open) return OpenDataRefusals.NotPublished;

            var reported = await db.ReportedFigures.Where(figure => figure.PlanId == open.PlanId).OrderBy(figure => figure.Key)
                .Select(figure => new OpenFigure(figure.Key, figure.Value, figure.Unit, figure.Source, figure.AtLeast)).ToListAsync(cancel);
            var counts = await db.Proposals.Published(db, open.PlanId)
                .GroupBy(proposal => new { proposal.Channel, proposal.Disposition, proposal.MadeOfOthers })
                .Select(group => new { group.Key.Channel, group.Key.Disposition, group.Key.MadeOfOthers, Number = group.Count() }).ToListAsync(cancel);
            var received = counts.FindAll(line => !line.MadeOfOthers);

            return (OpenFigure[])
            [
                .. reported,
                Counted("register.proposals", received.Sum(line => line.Number)),
                .. received.GroupBy(line => line.Channel).OrderBy(line => line.Key)
                    .Select(line => Counted($"register.proposals.channel.{Name(line.Key)}", line.Sum(part => part.Number))),
                .. counts.GroupBy(line => line.Disposition).OrderBy(line => line.Key)
                    .Select(line => Counted($"register.proposals.disposition.{Name(line.Key)}", line.Sum(part => part.Number))),
            ];
        }, cancel);

    private static OpenFigure Counted(string key, int number) => new(key, number, "proposals", Register, AtLeast: false);

    private static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <param name="Value">Null when it is not known; never replaced by a guess.</param>
/// <param name="Source">The document that gives it, or "register" when it is counted there.</param>
/// <param name="AtLeast">The source says "more than".</param>
public sealed record OpenFigure(string Key, long? Value, string Unit, string Source, bool AtLeast);
