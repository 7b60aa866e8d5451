using System.Globalization;
using System.Text.Json.Serialization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform;

/// <summary>A name or passage of the committee's own, in Arabic and, where it has been translated, French and English.</summary>
public sealed record LocalText(string Ar, string? Fr = null, string? En = null)
{
    /// <summary>In the reader's language; the Arabic original where it has not been translated.</summary>
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "fr" => Fr ?? Ar,
        "en" => En ?? Ar,
        _ => Ar,
    };

    [JsonIgnore]   // the record keeps the three texts, not what its writer happened to read
    public string Here => In(CultureInfo.CurrentUICulture);

    /// <summary>As typed, made safe to keep; null when the Arabic is missing or a text arrived broken.</summary>
    public LocalText? Clean()
    {
        if (!SafeText.TryCleanLine(Ar, out var ar) || ar.Length == 0) return null;
        if (!SafeText.TryCleanLine(Fr ?? "", out var fr) || !SafeText.TryCleanLine(En ?? "", out var en)) return null;
        return new LocalText(ar, fr.Length > 0 ? fr : null, en.Length > 0 ? en : null);
    }

    public override string ToString() => Here;
}
