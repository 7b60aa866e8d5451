using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals;

/// <summary>A spreadsheet whose proposals entered the register together, and leave it together when undone.</summary>
public sealed class ProposalImport
{
    public const int LongestName = 260;

    private ProposalImport() { }

    public ProposalImport(Guid planId, string fileName, string sha256, DateTime at, int rows)
    {
        Id = Guid.CreateVersion7();
        (PlanId, FileName, Sha256, At, Rows) = (planId, fileName, sha256, at, rows);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public string FileName { get; private set; } = "";

    /// <summary>Of the file's bytes, in lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>Proposals that entered the register.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows of the file that were left out on purpose.</summary>
    public int LeftOut { get; init; }

    /// <summary>Institutions as the file names them that are no bodies of the workspace: nobody has to look for them in the file again.</summary>
    public List<string> UnknownInstitutions { get; init; } = [];
    public DateTime? UndoneAt { get; private set; }

    public Result Undo(DateTime at)
    {
        if (UndoneAt is not null) return ProposalsRefusals.ImportAlreadyUndone;
        UndoneAt = at;
        return Result.Done;
    }
}
