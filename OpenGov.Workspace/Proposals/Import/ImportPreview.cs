using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals.Import;

namespace OpenGov.Workspace.Proposals;

/// <summary>A table of proposals as the register would take it, before anything is written.</summary>
public sealed class ImportPreview(Store store, TimeProvider clock)
{
    public Task<Result<PreviewedImport>> ReadAsync(
        Actor actor, Guid planId, ProposalTable table, CancellationToken cancel = default) =>
        store.ReadAsync<PreviewedImport>(this, actor, async (db, _) =>
        {
            if (!await db.Plans.AnyAsync(plan => plan.Id == planId, cancel)) return PlansRefusals.NoSuchPlan;

            var known = await ImportSurroundings.OfAsync(db, planId, cancel);
            var reader = new RowReader(known.Themes, table.Defaults);
            if (reader.Check(table.Mapping) is { } refusal) return refusal;

            var read = reader.Read(table.Sheet, table.Header, table.Mapping, cancel);
            var matching = new RowMatching(known, table.Mapping, Dates.DayOf(clock.GetUtcNow().UtcDateTime));
            var taken = read.Rows.Where(row => !table.LeaveOut.Contains(row.Row)).ToList();
            var rows = taken.Select(matching.Match).OfType<PreviewRow>().ToList();

            return new PreviewedImport(
                rows,
                [.. read.Problems.Concat(matching.Problems).Where(problem => !table.LeaveOut.Contains(problem.Row))
                    .OrderBy(problem => problem.Row)],
                [.. matching.UnknownInstitutions, .. read.Warnings.Where(warning => !table.LeaveOut.Contains(warning.Row))],
                await LikenessesAsync(db, planId, read.Rows, cancel),
                read.Skipped,
                [.. known.Themes.Select(theme => theme.Names[0])]);
        }, cancel);

    /// <summary>Rows that seem to say what an earlier row or a proposal of the register says, left out or not.</summary>
    private static async Task<IReadOnlyList<Likeness>> LikenessesAsync(
        WorkspaceDbContext db, Guid planId, IReadOnlyList<ProposalRow> rows, CancellationToken cancel)
    {
        var texts = rows.Select(row => row.FoldedText).Distinct().ToLookup(Proposal.MarkOf);
        var marks = texts.Select(text => text.Key).ToArray();
        var standing = await db.Proposals
            .InRegister(planId).Where(p => EF.Parameter(marks).Contains(p.TextMark))
            .Select(p => new { p.Id, p.Number, p.TextMark }).OrderBy(p => p.Number).ToListAsync(cancel);

        var byText = standing.DistinctBy(p => p.TextMark).SelectMany(p => texts[p.TextMark].Select(text => (text, p.Id)))
            .ToDictionary(found => found.text, found => found.Id);
        var numbers = standing.ToDictionary(p => p.Id, p => p.Number);
        return [.. DuplicateHints.Find(rows, byText).Select(hint =>
            new Likeness(hint.Row, hint.EarlierRow, hint.ExistingId is { } id ? numbers[id] : null, hint.Exact))];
    }
}

/// <summary>A table of proposals, understood.</summary>
/// <param name="Rows">The good rows that are not left out.</param>
/// <param name="Problems">What has to be mended, or left out, before anything enters the register.</param>
/// <param name="Warnings">What may stay as it is.</param>
/// <param name="Likenesses">Also of rows that are left out, so that they can be taken in again.</param>
/// <param name="Skipped">Rows that are no proposals: totals, repeated headers.</param>
/// <param name="Themes">Of the plan, as the reader knows them.</param>
public sealed record PreviewedImport(
    IReadOnlyList<PreviewRow> Rows, IReadOnlyList<CellProblem> Problems, IReadOnlyList<CellProblem> Warnings,
    IReadOnlyList<Likeness> Likenesses, IReadOnlyList<int> Skipped, IReadOnlyList<string> Themes)
{
    /// <summary>Why this cannot enter the register as it is.</summary>
    public Refusal? Refusal =>
        Problems.Count > 0 ? ImportRefusals.CellsToMend(Problems.Count)
        : Rows.Count == 0 ? ImportRefusals.NothingToImport
        : null;

    /// <summary>Each name once.</summary>
    public IEnumerable<string> UnknownInstitutions =>
        Warnings.Where(warning => warning.Code == CellCodes.InstitutionUnknown).Select(warning => warning.Found);
}

/// <summary>A row that can enter the register.</summary>
/// <param name="Row">As Excel counts.</param>
public sealed record PreviewRow(int Row, ProposalDraft Draft, string? Theme, int? Session, IReadOnlyList<string> Institutions);

/// <summary>A row that may repeat another.</summary>
/// <param name="EarlierRow">Of the file; null when it resembles a proposal of the register.</param>
/// <param name="Number">Of that proposal in the register.</param>
/// <param name="Exact">The texts differ in nothing but spelling; otherwise they share most words.</param>
public sealed record Likeness(int Row, int? EarlierRow, int? Number, bool Exact);
