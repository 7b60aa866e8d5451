using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenGov.Workspace.Dashboard.OpenData;

/// <summary>The published register as a table.</summary>
/// <remarks>
/// A text that a spreadsheet would take for a formula is given a leading apostrophe, as OWASP advises: the file is opened
/// by people who trust it, and its texts were written by anybody.
/// </remarks>
internal static class OpenProposalsCsv
{
    public const string Heading =
        "number,theme,channel,session,title,text,receivedOn,eligibility,nonAcceptance,eligibilityReason,disposition,dispositionReason,commitment,isExample\r\n";

    public static string Line(OpenProposal proposal) => string.Join(',',
        Cell(proposal.Number), Cell(proposal.Theme), Cell(proposal.Channel), Cell(proposal.Session), Cell(proposal.Title), Cell(proposal.Text),
        proposal.ReceivedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Cell(proposal.Eligibility), Cell(proposal.NonAcceptance),
        Cell(proposal.EligibilityReason), Cell(proposal.Disposition), Cell(proposal.DispositionReason), Cell(proposal.Commitment),
        proposal.IsExample ? "true" : "false") + "\r\n";

    private static string Cell(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Cell(Enum? value) => value is null ? "" : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0].ToString().Normalize(NormalizationForm.FormKC)[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0'
            ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n'") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
