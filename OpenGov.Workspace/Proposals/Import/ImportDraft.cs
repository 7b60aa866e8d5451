using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>A file on its way into the register, as far as the person at the screen has read and mended it.</summary>
/// <remarks>
/// Nothing of it is kept anywhere else. Each change gives a new draft, so that what is being read in the background
/// is never changed under it; the file's cells are shared.
/// </remarks>
public sealed record ImportDraft
{
    private ImportDraft(ProposalFile file, SheetReading reading) => (File, Reading) = (file, reading);

    public ProposalFile File { get; }

    /// <summary>What came out of the file, or why nothing, or the ways in which it could be read.</summary>
    public SheetReading Reading { get; private init; }

    /// <summary>Place of the chosen sheet; -1 while there is none to choose.</summary>
    public int Sheet { get; private init; } = -1;
    public HeaderRow? Header { get; private init; }
    public ColumnMapping Mapping { get; private init; } = new([]);
    public ImportDefaults Defaults { get; init; } = new();

    /// <summary>Texts written in place of the file's, by address.</summary>
    public IReadOnlyDictionary<string, string> Mended { get; private init; } = new Dictionary<string, string>();
    public IReadOnlySet<int> LeftOut { get; private init; } = new HashSet<int>();

    public Sheet? ChosenSheet => Sheet < 0 ? null : Reading.Sheets[Sheet];

    /// <summary>Null while the file cannot be read.</summary>
    public ProposalTable? Table => ChosenSheet is { } sheet && Header is { } header
        ? new ProposalTable(sheet.With(Mended), header, Mapping, Defaults, LeftOut) : null;

    /// <summary>Reads a file. When its headings are those of the file before, what was said of the columns still holds.</summary>
    public static ImportDraft Open(ProposalFile file, ImportDraft? before = null)
    {
        var draft = new ImportDraft(file, new SheetReader().Read(file.Bytes)).AtFirstSheet();
        if (before is null) return draft;

        draft = draft with { Defaults = before.Defaults };
        if (before.Header is null || draft.ChosenSheet is not { } sheet) return draft;
        return HeaderFinder.At(sheet, before.Header.Number) is { } header && HeadingsAt(sheet, header) == HeadingsAt(before.ChosenSheet!, before.Header)
            ? draft with { Header = header, Mapping = before.Mapping } : draft;
    }

    public ImportDraft ReadAs(CsvChoice choice) =>
        (this with { Reading = new SheetReader().Read(File.Bytes, choice) }).AtFirstSheet();

    public ImportDraft AtSheet(int place)
    {
        var sheet = Reading.Sheets[place];
        var header = HeaderFinder.Find(sheet);
        return this with
        {
            Sheet = place,
            Header = header,
            Mapping = header is null ? new ColumnMapping([]) : ColumnMapping.Propose(sheet, header),
            Mended = new Dictionary<string, string>(),
            LeftOut = new HashSet<int>(),
        };
    }

    /// <param name="row">As Excel counts.</param>
    public ImportDraft WithHeader(int row) => ChosenSheet is { } sheet && HeaderFinder.At(sheet, row) is { } header
        ? this with { Header = header, Mapping = ColumnMapping.Propose(sheet, header) } : this;

    public ImportDraft Map(int column, ProposalField? field) => this with { Mapping = Mapping.With(column, field) };

    public ImportDraft Mend(string address, string text) =>
        this with { Mended = new Dictionary<string, string>(Mended) { [address] = text } };

    public ImportDraft TakeBack(string address) =>
        this with { Mended = Mended.Where(cell => cell.Key != address).ToDictionary() };

    public ImportDraft LeaveOut(IEnumerable<int> rows) => this with { LeftOut = LeftOut.Union(rows).ToHashSet() };

    public ImportDraft TakeIn(int row) => this with { LeftOut = LeftOut.Where(other => other != row).ToHashSet() };

    /// <summary>The cell as it stands now, whole.</summary>
    public string TextAt(string address) => Mended.TryGetValue(address, out var written) ? written : FileTextAt(address);

    /// <summary>The cell as the file has it, whole.</summary>
    public string FileTextAt(string address) =>
        Cell.TryAddress(address, out var row, out var column) && ChosenSheet?.Rows.FirstOrDefault(r => r.Number == row) is { } found
            ? found[column].Text : "";

    private ImportDraft AtFirstSheet()
    {
        var usable = Enumerable.Range(0, Reading.Sheets.Count).Where(place => Reading.Sheets[place].Refusal is null).ToList();
        return usable.Count == 0 ? this with { Sheet = -1, Header = null } : AtSheet(usable[0]);
    }

    private static string HeadingsAt(Sheet sheet, HeaderRow header) =>
        string.Join('\u001F', sheet.Rows[header.Index].Filled.Select(cell => $"{cell.Column} {cell.Text}"));
}
