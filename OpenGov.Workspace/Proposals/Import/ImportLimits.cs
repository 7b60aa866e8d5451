namespace OpenGov.Workspace.Proposals.Import;

/// <summary>How large a file of proposals may be, on disk and once unpacked.</summary>
/// <remarks>A real register holds some hundreds of proposals; the limits keep a hostile file under a second and 100 MB.</remarks>
public sealed record ImportLimits
{
    public static readonly ImportLimits Standard = new();

    public int FileBytes { get; init; } = 10 * 1024 * 1024;
    public int Parts { get; init; } = 200;
    public long UnpackedBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Unpacked bytes for each byte of the file; small files are let off, see <see cref="RatioFreeBytes"/>.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>Below this unpacked size the ratio is not looked at: a form of empty cells packs very well.</summary>
    public long RatioFreeBytes { get; init; } = 1024 * 1024;

    /// <summary>Proposals in a sheet.</summary>
    public int Rows { get; init; } = 5_000;

    /// <summary>Filled rows allowed above and below the proposals: titles, header, totals.</summary>
    public int OtherRows { get; init; } = 40;

    public int Columns { get; init; } = 60;

    /// <summary>Excel's own limit. Cells are cut one character past it, so that the excess shows.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Elements visited in one sheet: some three for a filled cell, one for a cell only coloured.</summary>
    public int Elements { get; init; } = 2_000_000;

    /// <summary>Different texts kept from one workbook.</summary>
    public int Strings { get; init; } = 500_000;

    /// <summary>Characters of text kept from one file, 40 MB in memory.</summary>
    public int KeptCharacters { get; init; } = 20_000_000;
}
