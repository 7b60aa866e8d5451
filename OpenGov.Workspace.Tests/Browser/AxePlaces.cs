using System.Globalization;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Browser;

/// <summary>Where <see cref="AxeTests"/> looks: something real for every parameter of a route.</summary>
internal static class AxePlaces
{
    public static readonly string Script = FindScript();

    /// <summary>The value of a route's parameter, by its name; null when there is none yet, which fails a test.</summary>
    /// <param name="route">Meetings, the review, groups and cards are on the third plan; everything else has its matter in the second.</param>
    public static string? ValueOf(string parameter, string route, WorkspaceApp app) => parameter switch
    {
        "Number" when route.Contains("/consultation", StringComparison.Ordinal) => AskedPublic.Of(app),
        "Number" when route.Contains("/meetings", StringComparison.Ordinal) || route.Contains("/review", StringComparison.Ordinal)
            || route.Contains("/groups", StringComparison.Ordinal) || route.Contains("/cards", StringComparison.Ordinal) => "3",
        "Plan" when route.Contains("/groups", StringComparison.Ordinal) || route.Contains("/cards", StringComparison.Ordinal) => "3",
        "Group" or "Version" => "1",
        // The third plan still takes proposals, and is the one with a published card.
        "Plan" when route.Contains("/commitments/", StringComparison.Ordinal) || route.EndsWith("/propose", StringComparison.Ordinal) => "3",
        "Commitment" when route.StartsWith("/public", StringComparison.Ordinal) => PublishedCard(app),
        "Number" when route.EndsWith("/adoption", StringComparison.Ordinal) || route.EndsWith("/adopted", StringComparison.Ordinal) || route.EndsWith("/follow-up", StringComparison.Ordinal) => AdoptedExample.Of(app),
        "Commitment" => "3",
        "Number" or "Plan" => "2",
        "Meeting" => "1",
        "Card" when route.EndsWith("/revision", StringComparison.Ordinal) => CardWhere(app, (card, _) => card.Kind == CardKind.Revised),
        "Card" when route.EndsWith("/published", StringComparison.Ordinal) || route.StartsWith("/public/", StringComparison.Ordinal) => CardWhere(app, (card, db) => db.CardReviews.Any(review => review.CardId == card.Id && review.PublishedAt != null)),
        "Card" => "1",
        "Session" when IsPlanned(route) => SessionToCome.In(app).Number,
        "Token" when route.StartsWith("/public/registrations", StringComparison.Ordinal) => SessionToCome.In(app).Token,
        "Consultation" or "Comment" => "1",
        "Session" => "4",
        "Round" => "1",
        "Proposal" => "1",
        "End" => "proposal",
        "Of" => "1",
        "BodyId" => app.Get<Database>().Reader().Seats.Select(seat => seat.BodyId).First().ToString(),
        "Grid" => GridOf(app).ToString(CultureInfo.InvariantCulture),
        "Seq" => "1",
        "Code" or "Token" or "Rest" => "none",
        _ => null,
    };

    /// <summary>Pages that have something on them when a session is still to come.</summary>
    private static bool IsPlanned(string route) => route.StartsWith("/public/plans", StringComparison.Ordinal)
        || new[] { "/prepare", "/desk", "/share" }.Any(page => route.EndsWith(page, StringComparison.Ordinal));

    /// <summary>Number of the example's first card of a kind.</summary>
    private static string CardWhere(WorkspaceApp app, Func<CommitmentCard, WorkspaceDbContext, bool> isSo)
    {
        using var db = app.Get<Database>().Reader();
        var card = db.CommitmentCards.ToList().Where(card => isSo(card, db)).Select(card => card.CommitmentId).ToList();
        return db.Commitments.Where(commitment => card.Contains(commitment.Id)).Min(commitment => commitment.Number).ToString(CultureInfo.InvariantCulture);
    }

    private static string PublishedCard(WorkspaceApp app)
    {
        using var db = app.Get<Database>().Reader();
        return (from review in db.CardReviews
                join card in db.CommitmentCards on review.CardId equals card.Id
                join commitment in db.Commitments on card.CommitmentId equals commitment.Id
                where review.PublishedAt != null
                select commitment.Number).First().ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A draft, since its page has the most on it.</summary>
    private static int GridOf(WorkspaceApp app)
    {
        using var db = app.Get<Database>().Reader();
        var plan = db.Plans.Single(plan => plan.Number == 2).Id;
        return app.Get<OpenGrid>().RunAsync(Actor.System, plan, GridStart.Example).GetAwaiter().GetResult().Value!.Number;
    }

    private static string FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "OpenGov.Workspace", "client", "node_modules", "axe-core", "axe.min.js");
            if (File.Exists(script)) return script;
        }

        throw new FileNotFoundException("axe-core is not there; the build restores it with npm.");
    }
}
