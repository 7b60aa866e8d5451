using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Reads the rows below the header into proposals.</summary>
public sealed class RowReader(IReadOnlyList<KnownTheme> themes, ImportDefaults? defaults = null, ImportLimits? limits = null)
{
    /// <summary>Where the first line of a text is cut, at a word, to serve as its title.</summary>
    private const int OpeningCharacters = 120;

    private static readonly HashSet<string> TotalWords =
        [.. "المجموع|مجموع|المجموع العام|الإجمالي|total|total général|somme|sum|grand total".Split('|').Select(Folding.Fold)];

    private readonly ThemeFinder _themes = new(themes);
    private readonly ImportDefaults _defaults = defaults ?? new ImportDefaults();
    private readonly ImportLimits _limits = limits ?? ImportLimits.Standard;

    /// <summary>Why a file mapped in this way cannot be read at all; null when it can.</summary>
    public Refusal? Check(ColumnMapping mapping) =>
        !mapping.HasText ? ImportRefusals.TextColumnMissing
        : _defaults.Channel is null && mapping.Of(ProposalField.Channel).Count + mapping.Of(ProposalField.Session).Count == 0
            ? ImportRefusals.ChannelNotSaid : null;

    /// <exception cref="ArgumentException"><see cref="Check"/> refuses the mapping.</exception>
    public ProposalRows Read(Sheet sheet, HeaderRow header, ColumnMapping mapping, CancellationToken cancel = default)
    {
        if (Check(mapping) is { } refusal) throw new ArgumentException(refusal.Key, nameof(mapping));
        var (rows, problems, warnings, skipped) = (new List<ProposalRow>(), new List<CellProblem>(), new List<CellProblem>(), new List<int>());
        var head = Signature(sheet.Rows[header.Index]);
        var numbers = new Dictionary<int, string>();

        for (var i = header.Index + 1; i < sheet.Rows.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();

            var row = sheet.Rows[i];
            if (row.Filled.All(cell => cell.FromMerge)) continue;
            if (IsTotal(row, mapping) || Signature(row) == head) { skipped.Add(row.Number); continue; }

            var cells = new RowCells(row, mapping, _limits, problems, warnings);
            if (Read(row, cells) is not { } proposal) continue;
            rows.Add(proposal);
            NoteNumber(proposal, cells, numbers);
        }
        return new ProposalRows(rows, problems, warnings, skipped);
    }

    private ProposalRow? Read(SheetRow row, RowCells cells)
    {
        var (title, text) = TitleAndText(cells);
        var number = Number(cells);
        var theme = Theme(cells);
        var channel = ChannelOf(cells);
        var date = Date(cells);
        var proposal = new ProposalRow(row.Number, number, title, text, theme, channel ?? default, cells.Line(ProposalField.Session), date,
            Author(cells, ProposalField.AuthorName, " "), Author(cells, ProposalField.AuthorContact, " · "),
            Institutions(cells), cells.Line(ProposalField.Region));
        return cells.IsGood ? proposal : null;
    }

    private static (string Title, string Text) TitleAndText(RowCells cells)
    {
        var (title, text) = (cells.Line(ProposalField.Title), cells.Lines(ProposalField.Text));
        if (title == "" && text == "" && cells.IsGood)
            cells.Bad(cells.First(ProposalField.Text) is { Text: not null } cell ? cell : cells.First(ProposalField.Title), CellCodes.TextMissing);
        if (title.Length > Proposal.LongestTitle && text != "")
            cells.Bad(cells.First(ProposalField.Title), CellCodes.TooLong, Proposal.LongestTitle);
        if (Math.Max(text.Length, text == "" ? title.Length : 0) > Proposal.LongestText)
            cells.Bad(cells.First(text != "" ? ProposalField.Text : ProposalField.Title), CellCodes.TooLong, Proposal.LongestText);
        if (title.Length > Proposal.LongestTitle && text == "") return (Opening(title), title);
        return (title != "" ? title : Opening(text), text != "" ? text : title);
    }

    private static string Opening(string text)
    {
        SafeText.TryCleanLine(text.Split('\n', 2)[0], out var line);
        if (line.Length <= OpeningCharacters) return line;
        var space = line.LastIndexOf(' ', OpeningCharacters);
        var end = space > OpeningCharacters / 2 ? space : OpeningCharacters;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[end - 1]) ? end - 1 : end), "…");
    }

    private static int? Number(RowCells cells)
    {
        if (cells.Line(ProposalField.Number) is not { Length: > 0 } text) return null;
        if (NumberReader.ReadReference(text, out var number) is not { } code) return number;
        cells.Bad(cells.First(ProposalField.Number), code);
        return null;
    }

    private Guid? Theme(RowCells cells)
    {
        var cell = cells.First(ProposalField.Theme);
        if (cells.Line(ProposalField.Theme) is not { Length: > 0 } text)
        {
            if (_defaults.ThemeId is null && cell.Text is not null && cells.IsGood) cells.Bad(cell, CellCodes.ThemeMissing);
            return _defaults.ThemeId;
        }
        var (theme, code, nearest) = _themes.Find(text);
        if (code is not null) cells.Bad(cell, code, nearest);
        return theme?.Id;
    }

    private Channel? ChannelOf(RowCells cells)
    {
        var cell = cells.First(ProposalField.Channel);
        if (cells.Line(ProposalField.Channel) is { Length: > 0 } text)
        {
            if (ChannelWords.Find(text) is { } named) return named;
            cells.Bad(cell, CellCodes.ChannelUnknown);
            return null;
        }
        if (!cells.First(ProposalField.Session).IsBlank) return Channel.Session;
        if (_defaults.Channel is null && cells.IsGood)
            cells.Bad(cell.Text is not null ? cell : cells.First(ProposalField.Session), CellCodes.ChannelMissing);
        return _defaults.Channel;
    }

    private static DateOnly? Date(RowCells cells)
    {
        var cell = cells.First(ProposalField.Date);
        if (cells.Line(ProposalField.Date) is not { Length: > 0 }) return null;
        if (DateReader.Read(cell, out var date) is not { } code) return date;
        cells.Bad(cell, code);
        return null;
    }

    private static string Author(RowCells cells, ProposalField field, string between)
    {
        var text = string.Join(between, cells.All(field));
        if (text.Length > ProposalAuthor.Longest) cells.Bad(cells.First(field), CellCodes.TooLong, ProposalAuthor.Longest);
        return text;
    }

    /// <summary>A slash or a comma stands inside the names of ministries, so neither parts two institutions.</summary>
    private static IReadOnlyList<string> Institutions(RowCells cells) =>
        [.. cells.All(ProposalField.Institutions).SelectMany(text => text.Split([';', '؛', '\n', '|', '•'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    private static void NoteNumber(ProposalRow proposal, RowCells cells, Dictionary<int, string> numbers)
    {
        if (proposal.Number is not { } number) return;
        var cell = cells.First(ProposalField.Number);
        if (!numbers.TryAdd(number, cell.Address)) cells.Warn(cell, CellCodes.NumberRepeated, numbers[number]);
    }

    private static bool IsTotal(SheetRow row, ColumnMapping mapping) =>
        mapping.Of(ProposalField.Text).Concat(mapping.Of(ProposalField.Title)).All(column => row[column].IsBlank || SaysTotal(row[column]))
        && row.Filled.Any(SaysTotal);

    private static bool SaysTotal(Cell cell) => cell.Text.Length < 40 && TotalWords.Contains(Folding.Fold(cell.Text));

    private static string Signature(SheetRow row) => string.Join('\u001F', row.Filled.Select(cell => cell.Text.Trim()));
}
