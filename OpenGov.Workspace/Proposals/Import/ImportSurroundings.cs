using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>What the rows of a file may point to: the themes and sessions of the plan, the bodies of the workspace.</summary>
internal sealed record ImportSurroundings(
    IReadOnlyList<KnownTheme> Themes, IReadOnlyDictionary<int, Guid> Sessions, IReadOnlyDictionary<string, KnownBody> Bodies)
{
    public static async Task<ImportSurroundings> OfAsync(WorkspaceDbContext db, Guid planId, CancellationToken cancel)
    {
        var themes = await db.Themes.AsNoTracking().Where(theme => theme.PlanId == planId).OrderBy(theme => theme.Number).ToListAsync(cancel);
        var sessions = await db.ConsultationSessions.Where(session => session.PlanId == planId)
            .Select(session => new { session.Number, session.Id }).ToListAsync(cancel);
        var bodies = await db.Bodies.AsNoTracking().Include(body => body.Names).ToListAsync(cancel);

        return new ImportSurroundings(
            [.. themes.Select(theme => new KnownTheme(theme.Id, theme.Number,
                [theme.Name.Here, .. new[] { theme.Name.Ar, theme.Name.Fr, theme.Name.En }.OfType<string>(), .. theme.Aliases]))],
            sessions.DistinctBy(session => session.Number).ToDictionary(session => session.Number, session => session.Id),
            bodies.SelectMany(body => new[] { body.Name.Ar, body.Name.Fr, body.Name.En }.OfType<string>()
                    .Concat(body.Names.Select(name => name.Text))
                    .Select(name => (Name: Plain(name), Body: new KnownBody(body.Id, body.Name.Here))).Distinct())
                .GroupBy(named => named.Name)
                .Where(named => named.Key != "" && named.Count() == 1)   // a name that two bodies bear means neither
                .ToDictionary(named => named.Key, named => named.Single().Body));
    }

    public KnownBody? Body(string name) => Bodies.GetValueOrDefault(Plain(name));

    private static string Plain(string name) => Spelling.WithoutArticles(Folding.Fold(name));
}

/// <summary>A body of the workspace, by its name in the reader's language.</summary>
public sealed record KnownBody(Guid Id, string Name);
