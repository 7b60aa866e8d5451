namespace OpenGov.Workspace.Reports.Spreadsheets;

/// <summary>What a cell holds. Text is text, whatever it begins with: only <see cref="Formula"/> computes.</summary>
public readonly record struct XlsxCell
{
    public static readonly XlsxCell Blank;

    private XlsxCell(string? text, decimal? number, string? formula, int style) =>
        (AsText, AsNumber, AsFormula, Style) = (text, number, formula, style);

    internal string? AsText { get; }
    internal decimal? AsNumber { get; }
    internal string? AsFormula { get; }
    internal int Style { get; }
    internal bool IsText => AsText is not null && AsFormula is null;
    internal bool IsBlank => AsText is null && AsNumber is null;

    public static XlsxCell Text(string? text) => text is null ? Blank
        : new(text, null, null, LooksLikeFormula(text) ? XlsxStyles.QuotedText : XlsxStyles.Text);

    public static XlsxCell Number(decimal? number) => number is null ? Blank : new(null, number, null, XlsxStyles.Number);

    public static XlsxCell Day(DateOnly? day) => day is null ? Blank
        : new(null, day.Value.DayNumber - DayZero, null, XlsxStyles.Day);

    /// <param name="result">What it gives, for programs that show a file without computing it.</param>
    public static XlsxCell Formula(string formula, decimal result) => new(null, result, formula, XlsxStyles.Number);

    /// <param name="formula">Of our words alone: what people typed stands in cells of its own.</param>
    public static XlsxCell Formula(string formula, string result) => new(result, null, formula, XlsxStyles.Text);

    /// <summary>With two decimals.</summary>
    public XlsxCell AsDecimal() => new(AsText, AsNumber, AsFormula, XlsxStyles.Decimal);

    /// <summary>0 to 1, shown in percent with one decimal.</summary>
    public XlsxCell AsPercent() => new(AsText, AsNumber, AsFormula, XlsxStyles.Percent);

    /// <summary>Meant to be changed: the formulas follow.</summary>
    public XlsxCell AsInput() => new(AsText, AsNumber, AsFormula, XlsxStyles.Input);

    /// <summary>The same in a row of totals.</summary>
    public XlsxCell AsTotal() => AsText is null
        ? new(null, AsNumber, AsFormula, XlsxStyles.TotalNumber) : new(AsText, null, null, XlsxStyles.TotalText);

    /// <summary>Day 0 of the file format.</summary>
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    // Read as text from this file; the mark keeps them text when somebody edits the cell or saves the sheet as CSV.
    private static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..];
}
