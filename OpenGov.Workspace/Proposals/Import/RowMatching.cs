namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Makes drafts of rows: finds the session and the institutions that they name.</summary>
internal sealed class RowMatching(ImportSurroundings known, ColumnMapping mapping, DateOnly today)
{
    private readonly Dictionary<Guid, string> _themes = known.Themes.ToDictionary(theme => theme.Id, theme => theme.Names[0]);
    private readonly Dictionary<string, CellProblem> _unknown = [];

    public List<CellProblem> Problems { get; } = [];

    /// <summary>One for each name, at the first cell that has it.</summary>
    public IReadOnlyCollection<CellProblem> UnknownInstitutions => _unknown.Values;

    /// <returns>Null when something in the row has to be mended first.</returns>
    public PreviewRow? Match(ProposalRow row)
    {
        var before = Problems.Count;
        var session = Session(row);
        if (row.Date > today) Bad(row, ProposalField.Date, CellCodes.DateInFuture, $"{row.Date:yyyy-MM-dd}");
        var institutions = row.Institutions.Select(name => Institution(row, name)).OfType<KnownBody>().Distinct().ToList();
        if (Problems.Count > before) return null;

        return new PreviewRow(
            row.Row,
            new ProposalDraft
            {
                ThemeId = row.ThemeId,
                Channel = row.Channel,
                SessionId = session?.Id,
                Title = row.Title,
                Text = row.Text,
                ReceivedOn = row.Date,
                AuthorName = row.AuthorName,
                AuthorContact = row.AuthorContact,
                Institutions = [.. institutions.Select(body => body.Id)],
            },
            row.ThemeId is { } theme ? _themes.GetValueOrDefault(theme) : null,
            session?.Number,
            [.. institutions.Select(body => body.Name)]);
    }

    private (int Number, Guid Id)? Session(ProposalRow row)
    {
        if (row.Session == "") return null;
        if (row.Channel is Channel.Portal) Bad(row, ProposalField.Session, CellCodes.SessionOfPortal, row.Session);
        else if (NumberReader.ReadReference(row.Session, out var number) is null && known.Sessions.TryGetValue(number, out var id)) return (number, id);
        else Bad(row, ProposalField.Session, CellCodes.SessionUnknown, row.Session);
        return null;
    }

    private KnownBody? Institution(ProposalRow row, string name)
    {
        if (known.Body(name) is { } body) return body;
        _unknown.TryAdd(name, new CellProblem(Address(row, ProposalField.Institutions), CellCodes.InstitutionUnknown, CellProblem.Shorten(name)));
        return null;
    }

    private void Bad(ProposalRow row, ProposalField field, string code, string found) =>
        Problems.Add(new CellProblem(Address(row, field), code, CellProblem.Shorten(found)));

    private string Address(ProposalRow row, ProposalField field) =>
        Cell.AddressOf(row.Row, mapping.Of(field) is [var column, ..] ? column : 1);
}
