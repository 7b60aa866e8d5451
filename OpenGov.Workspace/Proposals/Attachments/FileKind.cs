using System.IO.Compression;

namespace OpenGov.Workspace.Proposals;

/// <summary>The kinds of files that may come with a proposal, known by their bytes and not by their names.</summary>
public sealed record FileKind(string Extension, string MediaType)
{
    public static readonly FileKind Pdf = new(".pdf", "application/pdf");
    public static readonly FileKind Png = new(".png", "image/png");
    public static readonly FileKind Jpeg = new(".jpg", "image/jpeg");
    public static readonly FileKind Docx = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly FileKind Xlsx = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static readonly FileKind Odt = new(".odt", "application/vnd.oasis.opendocument.text");

    /// <summary>What the bytes are; null when they are none of the six, or claim to be two things at once.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? Pdf
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : bytes.StartsWith("PK\u0003\u0004"u8) ? OfArchive(bytes.ToArray())
        : null;

    /// <summary>The name says the same as the bytes; a JPEG is also called .jpeg.</summary>
    public bool Bears(string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return extension == Extension || (this == Jpeg && extension == ".jpeg");
    }

    // Only the list of contents is read, nothing is unpacked. Macros and programs have no place in any of the three.
    private static FileKind? OfArchive(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".class", StringComparison.OrdinalIgnoreCase)))
                return null;
            return names.Contains("word/document.xml") ? Docx
                : names.Contains("xl/workbook.xml") ? Xlsx
                : names.Contains("content.xml") && names.Contains("mimetype") ? Odt
                : null;
        }
        catch (InvalidDataException)
        {
            return null;   // begins like an archive and is none
        }
    }
}
