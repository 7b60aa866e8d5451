using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Every reason for which a file of proposals is not read, not imported, or its import not undone.</summary>
public static class ImportRefusals
{
    public const string ImportedBeforeKey = "Proposals.ImportedBefore";

    public static readonly Refusal FileNotRead = new("Proposals.FileNotRead");
    public static readonly Refusal FileEmpty = new("Proposals.FileEmpty");
    public static readonly Refusal FileBroken = new("Proposals.FileBroken");
    public static readonly Refusal FilePasswordProtected = new("Proposals.FilePasswordProtected");
    public static readonly Refusal FileOldExcel = new("Proposals.FileOldExcel");
    public static readonly Refusal FileOpenDocument = new("Proposals.FileOpenDocument");
    public static readonly Refusal FileNotASpreadsheet = new("Proposals.FileNotASpreadsheet");
    public static readonly Refusal FileExpandsTooMuch = new("Proposals.FileExpandsTooMuch");
    public static readonly Refusal TooManyCells = new("Proposals.TooManyCells");
    public static readonly Refusal TooMuchText = new("Proposals.TooMuchText");
    public static readonly Refusal SeveralReadings = new("Proposals.SeveralReadings");
    public static readonly Refusal NothingToRead = new("Proposals.NothingToRead");
    public static readonly Refusal TextColumnMissing = new("Proposals.TextColumnMissing");
    public static readonly Refusal NothingToImport = new("Proposals.NothingToImport");
    public static readonly Refusal NoSuchImport = new("Proposals.NoSuchImport");
    public static readonly Refusal ChannelNotSaid = new("Proposals.ChannelNotSaid");

    /// <summary>{0}: the largest size in megabytes.</summary>
    public static Refusal FileTooLarge(ImportLimits limits) => new("Proposals.FileTooLarge", limits.FileBytes / (1024 * 1024));

    /// <summary>{0}: the most parts a file may have.</summary>
    public static Refusal FileTooManyParts(ImportLimits limits) => new("Proposals.FileTooManyParts", limits.Parts);

    /// <summary>{0}: the most proposals in a sheet.</summary>
    public static Refusal TooManyRows(ImportLimits limits) => new("Proposals.TooManyRows", limits.Rows);

    /// <summary>{0}: the most columns in a sheet.</summary>
    public static Refusal TooManyColumns(ImportLimits limits) => new("Proposals.TooManyColumns", limits.Columns);

    /// <summary>{0}: the address that no sheet has.</summary>
    public static Refusal AddressOutOfRange(string address) => new("Proposals.AddressOutOfRange", address);

    /// <summary>{0}: the cell whose quotation mark is never closed.</summary>
    public static Refusal QuoteNotClosed(string address) => new("Proposals.QuoteNotClosed", address);

    /// <summary>{0}: its name.</summary>
    public static Refusal NoSuchSheet(string name) => new("Proposals.NoSuchSheet", name);

    /// <summary>{0}: its name.</summary>
    public static Refusal NoSuchFile(string name) => new("Proposals.NoSuchFile", name);

    /// <summary>{0}: how many cells.</summary>
    public static Refusal CellsToMend(int cells) => new("Proposals.CellsToMend", cells);

    /// <summary>{0}: the file's name.</summary>
    public static Refusal ImportedBefore(string file) => new(ImportedBeforeKey, file);

    /// <summary>{0}: the numbers of the proposals.</summary>
    public static Refusal ImportActedOn(NumberList numbers) => new("Proposals.ImportActedOn", numbers);
}
