using System.IO.Compression;
using System.Text;
using System.Xml;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>The parts of an .xlsx file, opened only after the sizes it declares were found bearable.</summary>
/// <remarks>
/// The check holds because the archive that declares the sizes is the one that is read: .NET delivers no
/// more than the declared bytes of an entry, so a file that lies is cut short and found broken.
/// Nothing is read but parts of this archive: no DTD, no external link, no macro.
/// </remarks>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(byte[] file)
    {
        _archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        foreach (var entry in _archive.Entries) _parts[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
    }

    public Refusal? Check(long fileBytes, ImportLimits limits)
    {
        if (_archive.Entries.Count > limits.Parts) return ImportRefusals.FileTooManyParts(limits);
        if (Has("mimetype") && Has("content.xml")) return ImportRefusals.FileOpenDocument;

        long unpacked = 0;
        foreach (var entry in _archive.Entries)
        {
            if (entry.Length < 0 || entry.Length > limits.UnpackedBytes) return ImportRefusals.FileExpandsTooMuch;
            unpacked += entry.Length;   // at most 200 × 100 MB: no overflow
        }
        return unpacked > limits.UnpackedBytes
            || unpacked > limits.RatioFreeBytes && unpacked > fileBytes * limits.Ratio
            ? ImportRefusals.FileExpandsTooMuch : null;
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <exception cref="InvalidDataException">There is no such part.</exception>
    public XmlReader Open(string part)
    {
        if (!_parts.TryGetValue(part, out var entry)) throw new InvalidDataException(part);

        // Read as UTF-8 whatever the part declares: the guard below counts bytes of UTF-8.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var text = new StreamReader(new LongTagGuard(entry.Open()), utf8);
        return XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    /// <summary>The parts that a part points to inside the archive: id, kind (last word of its type), path.</summary>
    public IEnumerable<(string Id, string Kind, string Path)> RelationsOf(string part)
    {
        var folder = part.Contains('/') ? part[..(part.LastIndexOf('/') + 1)] : "";
        var relations = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (!Has(relations)) yield break;

        using var xml = Open(relations);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            if (xml.GetAttribute("TargetMode") == "External") continue;

            var kind = xml.GetAttribute("Type") ?? "";
            yield return (xml.GetAttribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..],
                Resolve(folder, (xml.GetAttribute("Target") ?? "").Replace('\\', '/')));
        }
    }

    public void Dispose() => _archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var path = new List<string>();
        foreach (var step in (folder + target).Split('/'))
        {
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "" or "..")) path.Add(step);
        }
        return string.Join('/', path);
    }
}
