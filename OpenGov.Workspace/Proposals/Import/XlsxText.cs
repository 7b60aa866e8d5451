using System.Globalization;
using System.Text;
using System.Xml;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Gathers the text of a cell without ever holding more than a cell may have.</summary>
internal sealed class XlsxText(int limit)
{
    private readonly char[] _buffer = new char[4096];
    private readonly StringBuilder _text = new();

    /// <summary>Adds the text directly inside the element the reader stands on, and leaves it on its end.</summary>
    public void Add(XmlReader xml)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            int read;
            while (_text.Length <= limit && (read = xml.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
                _text.Append(_buffer, 0, Math.Min(read, limit + 1 - _text.Length));
        }
    }

    /// <summary>Adds the texts of a rich string: its runs, without the phonetic ones.</summary>
    public void AddRich(XmlReader xml)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        var phonetic = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= phonetic) phonetic = int.MaxValue;
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "rPh" && phonetic == int.MaxValue) phonetic = xml.Depth;
            if (xml.LocalName == "t" && phonetic == int.MaxValue) Add(xml);
        }
    }

    public string Take()
    {
        var text = _text.Length == 0 ? "" : Unescape(_text.ToString());
        _text.Clear();
        return text;
    }

    /// <summary>Excel writes characters that XML lacks as _x000D_, and a real "_x000D_" as "_x005F_x000D_".</summary>
    private static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else plain.Append(text[i]);
        }
        return plain.ToString();
    }
}
