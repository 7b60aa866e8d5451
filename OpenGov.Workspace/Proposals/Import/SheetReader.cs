using System.Text;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Reads a file of proposals, whatever its name says it is, into sheets of cells.</summary>
public sealed class SheetReader(ImportLimits? limits = null)
{
    private readonly ImportLimits _limits = limits ?? ImportLimits.Standard;

    public SheetReading Read(byte[] file, CsvChoice? choice = null)
    {
        if (file.Length == 0) return ImportRefusals.FileEmpty;
        if (file.Length > _limits.FileBytes) return ImportRefusals.FileTooLarge(_limits);
        if (file.AsSpan().StartsWith("PK"u8)) return new XlsxReader(_limits).Read(file);
        return WhyNotCsv(file) is { } refusal ? refusal : new CsvReader(_limits).Read(file, choice);
    }

    private static Refusal? WhyNotCsv(byte[] file)
    {
        var bytes = file.AsSpan();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))   // old Excel, or the envelope of an encrypted file
            return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? ImportRefusals.FilePasswordProtected : ImportRefusals.FileOldExcel;

        var start = Encoding.Latin1.GetString(bytes[..Math.Min(64, bytes.Length)]).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        string[] others = ["<", "%PDF", "{\\rtf", "Rar!", "7z", "\u0089PNG", "ÿØÿ", "GIF8"];
        return others.Any(other => start.StartsWith(other, StringComparison.OrdinalIgnoreCase))
            ? ImportRefusals.FileNotASpreadsheet : null;
    }
}
