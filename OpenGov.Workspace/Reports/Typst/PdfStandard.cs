namespace OpenGov.Workspace.Reports.Typst;

/// <summary>What a PDF conforms to; both are tagged.</summary>
public enum PdfStandard
{
    /// <summary>PDF/UA-1: readable by assistive technology.</summary>
    Ua1,

    /// <summary>PDF/A-2b: for archives.</summary>
    A2b,
}

public static class PdfStandards
{
    /// <summary>As Typst and the command line write it.</summary>
    public static string Code(this PdfStandard standard) => standard is PdfStandard.A2b ? "a-2b" : "ua-1";

    public static PdfStandard? Of(string code) => code switch
    {
        "ua-1" => PdfStandard.Ua1,
        "a-2b" => PdfStandard.A2b,
        _ => null,
    };
}
