using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>Which comments somebody wants to see; it stands in the page's address.</summary>
/// <param name="Card">Number of the commitment; 0 for comments on the plan as a whole.</param>
/// <param name="Theme">Number of the theme; 0 for comments of none.</param>
/// <param name="Body">The institution concerned.</param>
/// <param name="Unanswered">What nobody has answered yet, routed or not; the public sees those that were published.</param>
public sealed record CommentFilter(
    int? Card = null, int? Theme = null, CommentStep? Step = null, CommentOutcome? Outcome = null, Guid? Body = null, bool? Late = null,
    bool Unanswered = false, int Page = 1)
{
    public const int PageSize = 50;

    public bool IsEmpty => this with { Page = 1 } == new CommentFilter();

    public static CommentFilter Of(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        return new CommentFilter(
            Number("card"), Number("theme"), One<CommentStep>("step"), One<CommentOutcome>("outcome"),
            Guid.TryParse(Text("body"), out var body) ? body : null, Text("late") switch { "yes" => true, "no" => false, _ => null },
            Text("unanswered") == "yes", Math.Max(1, Number("page") ?? 1));

        string? Text(string name) => asked.TryGetValue(name, out var value) ? value.ToString() : null;
        int? Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        T? One<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Text(name), ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;
    }

    public string ToQuery()
    {
        var query = "";
        Add("card", Card?.ToString(CultureInfo.InvariantCulture));
        Add("theme", Theme?.ToString(CultureInfo.InvariantCulture));
        Add("step", Step?.ToString());
        Add("outcome", Outcome?.ToString());
        Add("body", Body?.ToString());
        Add("late", Late switch { true => "yes", false => "no", null => null });
        Add("unanswered", Unanswered ? "yes" : null);
        Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return query;

        void Add(string name, string? value) => query += value is null ? "" : $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
    }

    internal IQueryable<PublicComment> In(WorkspaceDbContext db, Guid consultationId)
    {
        var comments = db.PublicComments.Where(one => one.ConsultationId == consultationId);
        if (Card is { } card)
            comments = card == 0 ? comments.Where(one => one.CardId == null)
                : comments.Where(one => db.Set<ConsultedCard>().Any(shown => shown.ConsultationId == consultationId && shown.CardId == one.CardId && shown.Number == card));
        if (Theme is { } theme)
            comments = theme == 0 ? comments.Where(one => one.ThemeId == null) : comments.Where(one => db.Themes.Any(t => t.Id == one.ThemeId && t.Number == theme));
        if (Outcome is { } outcome) comments = comments.Where(one => one.Outcome == outcome);
        if (Body is { } body) comments = comments.Where(one => one.BodyId == body);
        if (Late is { } late) comments = comments.Where(one => one.IsLate == late);
        if (Unanswered) comments = comments.Where(one => one.State != CommentState.Hidden && one.AnsweredAt == null);
        return Step switch
        {
            CommentStep.ToModerate => comments.Where(one => one.State == CommentState.Waiting),
            CommentStep.Hidden => comments.Where(one => one.State == CommentState.Hidden),
            CommentStep.ToRoute => comments.Where(one => one.State == CommentState.Published && one.AnsweredAt == null && one.BodyId == null),
            CommentStep.ToAnswer => comments.Where(one => one.State == CommentState.Published && one.AnsweredAt == null && one.BodyId != null),
            CommentStep.Answered => comments.Where(one => one.State == CommentState.Published && one.AnsweredAt != null),
            _ => comments,
        };
    }
}
