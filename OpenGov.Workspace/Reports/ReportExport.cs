namespace OpenGov.Workspace.Reports;

/// <summary>Docx: cards alone, for whoever goes on writing elsewhere.</summary>
public enum ReportFormat { Pdf, Xlsx, Json, Docx }

/// <summary>A report that was given out: what, in which language, to whom, and on which state of the record.</summary>
public sealed class ReportExport
{
    private ReportExport() { }

    public ReportExport(Guid planId, string report, string language, ReportFormat format, DateTime at, Guid? byAccountId, long recordSize, string sha256, long size)
    {
        Id = Guid.CreateVersion7();
        (PlanId, Report, Language, Format, At, ByAccountId, RecordSize, Sha256, Size) =
            (planId, report, language, format, at, byAccountId, recordSize, sha256, size);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public string Report { get; private set; } = "";
    public string Language { get; private set; } = "";
    public ReportFormat Format { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ByAccountId { get; private set; }

    /// <summary>Number of entries the record had when the figures were read.</summary>
    public long RecordSize { get; private set; }
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }
}
