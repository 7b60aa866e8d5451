using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals.Import;
using Radzen.Documents.Spreadsheet;

namespace OpenGov.Workspace.Proposals;

/// <summary>An empty workbook with the columns that an import understands, and the plan's themes to copy from.</summary>
public sealed class ImportTemplate(Store store, IStringLocalizer<ProposalsTexts> text)
{
    /// <summary>In the order in which people fill them in, with the width of the column in points.</summary>
    private static readonly (ProposalField Field, int Width)[] Columns =
    [
        (ProposalField.Title, 260), (ProposalField.Text, 460), (ProposalField.Theme, 220), (ProposalField.Channel, 140),
        (ProposalField.Session, 140), (ProposalField.Date, 120), (ProposalField.AuthorName, 180), (ProposalField.AuthorContact, 200),
        (ProposalField.Institutions, 260),
    ];

    public Task<Result<byte[]>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<byte[]>(this, actor, async (db, _) =>
        {
            if (await db.Plans.Where(p => p.Number == planNumber).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel) is not { } plan)
                return PlansRefusals.NoSuchPlan;

            var themes = await db.Themes.AsNoTracking().Where(t => t.PlanId == plan).OrderBy(t => t.Number).ToListAsync(cancel);
            var workbook = new Workbook();
            AddProposals(workbook);
            if (themes.Count > 0) AddThemes(workbook, themes);
            using var file = new MemoryStream();
            workbook.SaveToStream(file);
            return file.ToArray();
        }, cancel);

    private void AddProposals(Workbook workbook)
    {
        var sheet = AddSheet(workbook, text["Import.Proposals"], 200, Columns.Length);
        for (var column = 0; column < Columns.Length; column++)
        {
            Head(sheet, column, text[$"Field.{Columns[column].Field}"]);
            sheet.Columns[column] = Columns[column].Width;
        }
    }

    private void AddThemes(Workbook workbook, List<Theme> themes)
    {
        var sheet = AddSheet(workbook, text["Field.Theme"], themes.Count + 1, 2);
        Head(sheet, 0, text["Field.Number"]);
        Head(sheet, 1, text["Field.Theme"]);
        sheet.Columns[1] = 320;
        for (var row = 0; row < themes.Count; row++)
        {
            sheet.Cells[row + 1, 0].Value = themes[row].Number.ToString(CultureInfo.InvariantCulture);
            sheet.Cells[row + 1, 1].Value = themes[row].Name.Here;
        }
    }

    private static Worksheet AddSheet(Workbook workbook, string name, int rows, int columns)
    {
        var sheet = workbook.AddSheet(name, rows, columns);
        sheet.RightToLeft = Language.Current.IsRightToLeft;
        sheet.Rows.Frozen = 1;
        return sheet;
    }

    private static void Head(Worksheet sheet, int column, string heading)
    {
        sheet.Cells[0, column].Value = heading;
        sheet.Cells[0, column].Format = new Format().WithBold(true);
    }
}
