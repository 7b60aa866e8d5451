using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Adoption;

/// <summary>What a consultation counts. Hidden comments are counted as such; nothing else of them is shown.</summary>
/// <param name="ByCard">Shown comments by number of the commitment; 0 for the plan as a whole.</param>
/// <param name="ByTheme">Shown comments by number of the theme; 0 for none.</param>
/// <param name="ByBody">Comments that wait for an institution's answer.</param>
public sealed record ConsultationFigures(
    int Received, int Late, int ToModerate, int Hidden, int ToRoute, int ToAnswer, int Answered,
    IReadOnlyDictionary<CommentOutcome, int> ByOutcome, IReadOnlyDictionary<int, int> ByCard, IReadOnlyDictionary<int, int> ByTheme,
    IReadOnlyDictionary<Guid, int> ByBody)
{
    public int Shown => ToRoute + ToAnswer + Answered;

    /// <summary>What nobody has answered yet.</summary>
    public int Unanswered => ToModerate + ToRoute + ToAnswer;

    public static async Task<ConsultationFigures> OfAsync(WorkspaceDbContext db, Guid consultationId, CancellationToken cancel)
    {
        var groups = await db.PublicComments.Where(one => one.ConsultationId == consultationId)
            .GroupBy(one => new { one.State, one.IsLate, one.BodyId, one.Outcome, one.CardId, one.ThemeId })
            .Select(group => new { group.Key.State, group.Key.IsLate, group.Key.BodyId, group.Key.Outcome, group.Key.CardId, group.Key.ThemeId, Count = group.Count() })
            .ToListAsync(cancel);
        var cards = await db.Set<ConsultedCard>().Where(card => card.ConsultationId == consultationId).Select(card => new { card.CardId, card.Number })
            .ToDictionaryAsync(card => card.CardId, card => card.Number, cancel);
        var themeIds = groups.Select(group => group.ThemeId).OfType<Guid>().Distinct().ToList();
        var themes = await db.Themes.Where(theme => themeIds.Contains(theme.Id)).Select(theme => new { theme.Id, theme.Number })
            .ToDictionaryAsync(theme => theme.Id, theme => theme.Number, cancel);
        var shown = groups.FindAll(group => group.State is CommentState.Published);
        return new ConsultationFigures(
            groups.Sum(group => group.Count), groups.Where(group => group.IsLate).Sum(group => group.Count),
            groups.Where(group => group.State is CommentState.Waiting).Sum(group => group.Count), groups.Where(group => group.State is CommentState.Hidden).Sum(group => group.Count),
            shown.Where(group => group is { Outcome: null, BodyId: null }).Sum(group => group.Count), shown.Where(group => group is { Outcome: null, BodyId: not null }).Sum(group => group.Count),
            shown.Where(group => group.Outcome is not null).Sum(group => group.Count),
            shown.Where(group => group.Outcome is not null).GroupBy(group => group.Outcome!.Value).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            shown.GroupBy(group => group.CardId is { } card ? cards.GetValueOrDefault(card) : 0).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            shown.GroupBy(group => group.ThemeId is { } theme ? themes.GetValueOrDefault(theme) : 0).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            shown.Where(group => group is { Outcome: null, BodyId: not null }).GroupBy(group => group.BodyId!.Value).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)));
    }
}
