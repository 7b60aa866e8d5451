using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The register of a plan as a sheet, row by row from the database: what is public of each proposal, never its author.</summary>
internal sealed class RegisterSheet(Wording wording, XlsxFile file)
{
    private readonly Dictionary<Enum, XlsxCell> _words = new Enum[][]
        {
            [.. Enum.GetValues<Channel>()], [.. Enum.GetValues<Eligibility>()], [.. Enum.GetValues<Disposition>()],
        }
        .SelectMany(values => values)
        .ToDictionary(value => value, value => XlsxCell.Text(wording.Label($"{CamelCase(value.GetType().Name)}.{CamelCase(value.ToString())}")));

    public async Task WriteAsync(WorkspaceDbContext db, int planNumber, CancellationToken cancel)
    {
        using var sheet = file.Sheet(wording.Label("sheet.register"),
            Column("column.number", 8), Column("column.theme", 30), Column("column.channel"), Column("column.sessionNumber", 10),
            Column("column.proposalTitle", 40), Column("column.text", 80), Column("column.received"), Column("column.eligibility"),
            Column("column.eligibilityReason", 40), Column("column.disposition", 20), Column("column.dispositionReason", 40),
            Column("column.commitment", 10), Column("column.example", 12));

        var themes = (await db.Themes.AsNoTracking().Where(t => db.Plans.Any(p => p.Id == t.PlanId && p.Number == planNumber)).ToListAsync(cancel))
            .ToDictionary(t => t.Id, t => XlsxCell.Text(wording.Of(t.Name).Text));
        var example = XlsxCell.Text(wording.Label("yes"));

        await foreach (var p in Rows(db, planNumber).AsAsyncEnumerable().WithCancellation(cancel))
            sheet.Row(
                XlsxCell.Number(p.Number), p.ThemeId is { } theme ? themes[theme] : XlsxCell.Blank, _words[p.Channel], XlsxCell.Number(p.Session),
                XlsxCell.Text(p.Title), XlsxCell.Text(p.Text), XlsxCell.Day(p.ReceivedOn), _words[p.Eligibility], XlsxCell.Text(p.EligibilityReason),
                _words[p.Disposition], XlsxCell.Text(p.DispositionReason), XlsxCell.Number(p.Commitment), p.IsExample ? example : XlsxCell.Blank);
    }

    private static IQueryable<RegisterRow> Rows(WorkspaceDbContext db, int planNumber) =>
        from p in db.Proposals.AsNoTracking()
        join plan in db.Plans on p.PlanId equals plan.Id
        join session in db.ConsultationSessions on p.SessionId equals session.Id into sessions
        from session in sessions.DefaultIfEmpty()
        join commitment in db.Commitments on p.CommitmentId equals commitment.Id into commitments
        from commitment in commitments.DefaultIfEmpty()
        where plan.Number == planNumber && p.WithdrawnAt == null
        orderby p.Number
        select new RegisterRow(
            p.Number, p.ThemeId, p.Channel, (int?)session.Number, p.Title, p.Text, p.ReceivedOn, p.Eligibility, p.EligibilityReason,
            p.Disposition, p.DispositionReason, (int?)commitment.Number, p.IsExample);

    private XlsxColumn Column(string key, double width = 14) => new(wording.Label(key), width);

    private static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private sealed record RegisterRow(
        int Number, Guid? ThemeId, Channel Channel, int? Session, string Title, string Text, DateOnly? ReceivedOn,
        Eligibility Eligibility, string? EligibilityReason, Disposition Disposition, string? DispositionReason, int? Commitment, bool IsExample);
}
