using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>One proposal as a row of the file gives it, every value understood.</summary>
/// <param name="Row">Where it stands in the file, as Excel counts.</param>
/// <param name="Number">Its number in the sender's register, if any.</param>
/// <param name="Title">The opening of the text when the file has no title.</param>
/// <param name="Text">The title when the file has nothing longer.</param>
/// <param name="ThemeId">Null only when neither the file nor the person importing named a theme.</param>
/// <param name="Session">As written: a number or a name, for the importer to match.</param>
public sealed record ProposalRow(
    int Row, int? Number, string Title, string Text, Guid? ThemeId, Channel Channel, string Session, DateOnly? Date,
    string AuthorName, string AuthorContact, IReadOnlyList<string> Institutions, string Region)
{
    /// <summary>What duplicates are recognised by.</summary>
    public string FoldedText { get; } = Folding.Fold(Text);
}

/// <summary>What the person importing says of all rows whose own cell is blank.</summary>
public sealed record ImportDefaults(Channel? Channel = null, Guid? ThemeId = null);

/// <summary>A sheet read into proposals: all good, or with one problem for each bad cell, and then nothing is imported.</summary>
/// <param name="Skipped">Rows left aside: totals, and headers repeated from page to page.</param>
public sealed record ProposalRows(
    IReadOnlyList<ProposalRow> Rows, IReadOnlyList<CellProblem> Problems, IReadOnlyList<CellProblem> Warnings, IReadOnlyList<int> Skipped);
