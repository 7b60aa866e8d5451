using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A whole grid as somebody writes it: how it is scored, and its criteria in their order.</summary>
public sealed record GridDraft(
    LocalText Name, int Lowest, int Highest, int Tolerance, bool ShowsSeals, IReadOnlyList<NewCriterion> Criteria)
{
    public const int LongestName = 200, LongestText = 600;

    public static GridDraft Of(EvaluationGrid grid) => new(
        grid.Name, grid.Lowest, grid.Highest, grid.Tolerance, grid.ShowsSeals,
        [.. grid.Criteria.OrderBy(c => c.Order).Select(c => new NewCriterion(
            c.Name, c.Question, c.Weight, c.Gate, c.Scale.OrderBy(s => s.Points).ToDictionary(s => s.Points, s => s.Meaning)))]);

    /// <summary>As typed, made safe to keep. A draft may have gaps; only what is too long or broken is refused.</summary>
    /// <remarks>A meaning without a word is left out, and so is one of a point that the scale does not have.</remarks>
    public Result<GridDraft> Clean()
    {
        if (Kept(Name, LongestName) is not { } name || IsEmpty(name)) return EvaluationRefusals.GridNameMissing.About(LongestName);
        var criteria = new List<NewCriterion>();
        foreach (var typed in Criteria)
        {
            var kept = Kept(typed);
            if (kept is null) return EvaluationRefusals.CriterionTooLong.About(criteria.Count + 1, LongestName, LongestText);
            criteria.Add(kept);
        }
        return this with { Name = name, Criteria = criteria };
    }

    /// <summary>Every text of the grid, for counting what is not translated yet.</summary>
    public IEnumerable<LocalText> Texts() =>
        Criteria.SelectMany(c => c.Meanings.Where(m => Lowest <= m.Key && m.Key <= Highest).Select(m => m.Value).Prepend(c.Question).Prepend(c.Name)).Prepend(Name);

    /// <summary>Whether a reader of either would read the same.</summary>
    public bool SaysTheSame(GridDraft other) =>
        (Name, Lowest, Highest, Tolerance, ShowsSeals) == (other.Name, other.Lowest, other.Highest, other.Tolerance, other.ShowsSeals)
        && Criteria.Count == other.Criteria.Count
        && Criteria.Zip(other.Criteria).All(pair => pair.First.SaysTheSame(pair.Second));

    private NewCriterion? Kept(NewCriterion typed)
    {
        if (Kept(typed.Name, LongestName) is not { } name || Kept(typed.Question, LongestText) is not { } question) return null;
        var meanings = new Dictionary<int, LocalText>();
        foreach (var (points, meaning) in typed.Meanings.Where(m => Lowest <= m.Key && m.Key <= Highest))
        {
            if (Kept(meaning, LongestText) is not { } kept) return null;
            if (!IsEmpty(kept)) meanings[points] = kept;
        }
        return typed with { Name = name, Question = question, Meanings = meanings };
    }

    private static LocalText? Kept(LocalText typed, int longest)
    {
        if (!TryCleanLine(typed.Ar, out var ar) || !TryCleanLine(typed.Fr ?? "", out var fr) || !TryCleanLine(typed.En ?? "", out var en)) return null;
        if (Math.Max(ar.Length, Math.Max(fr.Length, en.Length)) > longest) return null;
        return new LocalText(ar, fr.Length > 0 ? fr : null, en.Length > 0 ? en : null);
    }

    // One line, as a name is, but with the no-break spaces that French sets before its double signs.
    private static bool TryCleanLine(string typed, out string clean)
    {
        var ok = SafeText.TryClean(typed, out clean);
        if (ok) clean = string.Join(' ', clean.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim();
        return ok;
    }

    private static bool IsEmpty(LocalText text) => text is { Ar: "", Fr: null, En: null };
}
