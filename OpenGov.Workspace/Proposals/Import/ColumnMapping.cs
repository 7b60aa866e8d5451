namespace OpenGov.Workspace.Proposals.Import;

/// <summary>A column of the file, and the field it fills; null when nobody knows yet.</summary>
/// <param name="Confidence">1 the very word, less for a guess, 0 when unmapped.</param>
public sealed record MappedColumn(int Column, string Header, ProposalField? Field, double Confidence);

/// <summary>Which column of a file fills which field of a proposal: proposed by its headers, corrected by a person.</summary>
public sealed record ColumnMapping(IReadOnlyList<MappedColumn> Columns)
{
    public IReadOnlyList<MappedColumn> Unmapped => [.. Columns.Where(c => c.Field is null)];

    public bool HasText => Columns.Any(c => c.Field is ProposalField.Title or ProposalField.Text);

    public IReadOnlyList<int> Of(ProposalField field) => [.. Columns.Where(c => c.Field == field).Select(c => c.Column)];

    public static ColumnMapping Propose(Sheet sheet, HeaderRow header)
    {
        var named = sheet.Rows[header.Index];
        var width = sheet.Rows.Skip(header.Index).SelectMany(row => row.Filled).Max(cell => cell.Column);
        var columns = Enumerable.Range(1, width).Select(c => Propose(c, named[c].Text.Trim())).ToList();

        // A field that several columns claim goes to the surest, unless they are parts of one thing.
        foreach (var claims in columns.Where(c => c.Field is { } f && !MayJoin(f)).GroupBy(c => c.Field).ToList())
            foreach (var weaker in claims.OrderByDescending(c => c.Confidence).Skip(1))
                columns[weaker.Column - 1] = weaker with { Field = null, Confidence = 0 };

        return new ColumnMapping([.. columns.Where(c => c.Header != "" || IsFilled(sheet, header, c.Column))]);
    }

    /// <summary>The mapping after a person gave a column another field, or none; the field leaves the column that had it.</summary>
    public ColumnMapping With(int column, ProposalField? field) => new([.. Columns.Select(c =>
        c.Column == column ? c with { Field = field, Confidence = field is null ? 0 : 1 }
        : c.Field == field && field is { } taken && !MayJoin(taken) ? c with { Field = null, Confidence = 0 }
        : c)]);

    /// <summary>A name in two columns, an e-mail beside a telephone, a second institution: they are put together.</summary>
    public static bool MayJoin(ProposalField field) =>
        field is ProposalField.AuthorName or ProposalField.AuthorContact or ProposalField.Institutions;

    private static MappedColumn Propose(int column, string header) =>
        ColumnSynonyms.Match(header) is { } match
            ? new MappedColumn(column, header, match.Field, match.Confidence) : new MappedColumn(column, header, null, 0);

    private static bool IsFilled(Sheet sheet, HeaderRow header, int column) =>
        sheet.Rows.Skip(header.Index + 1).Any(row => !row[column].IsBlank);
}
