using System.Security.Cryptography;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>A file of proposals as somebody sent it.</summary>
public sealed class ProposalFile(string name, byte[] bytes)
{
    /// <summary>Without folders; nothing in it can disguise itself.</summary>
    public string Name { get; } = CleanName(name);
    public byte[] Bytes => bytes;

    /// <summary>In lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        if (!SafeText.TryCleanLine(last, out var clean)) clean = "?";
        if (clean.Length <= ProposalImport.LongestName) return clean;
        var end = char.IsHighSurrogate(clean[ProposalImport.LongestName - 1]) ? ProposalImport.LongestName - 1 : ProposalImport.LongestName;
        return clean[..end];
    }
}

/// <summary>Where in a file the proposals stand, and how they are to be read.</summary>
/// <param name="LeaveOut">Rows, as Excel counts, that are not to enter the register.</param>
public sealed record ProposalTable(
    Sheet Sheet, HeaderRow Header, ColumnMapping Mapping, ImportDefaults Defaults, IReadOnlySet<int> LeaveOut)
{
    /// <summary>What the file itself suggests; null when its sheet is empty.</summary>
    public static ProposalTable? Propose(Sheet sheet, ImportDefaults? defaults = null) =>
        HeaderFinder.Find(sheet) is { } header
            ? new ProposalTable(sheet, header, ColumnMapping.Propose(sheet, header), defaults ?? new ImportDefaults(), new HashSet<int>())
            : null;
}
