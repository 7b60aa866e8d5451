using System.Globalization;
using System.Xml;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Tells which cell styles of a workbook show a number as a date.</summary>
internal sealed class XlsxStyles
{
    private readonly List<bool> _dates = [];

    public bool IsDate(int style) => style >= 0 && style < _dates.Count && _dates[style];

    public static XlsxStyles Read(XmlReader xml)
    {
        var styles = new XlsxStyles();
        var own = new Dictionary<int, bool>();
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCellFormats = xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType is not XmlNodeType.Element) continue;

            if (xml.LocalName == "numFmt" && Id(xml) is { } id && own.Count < 1_000)
                own[id] = ShowsDate(xml.GetAttribute("formatCode") ?? "");
            else if (inCellFormats && xml.LocalName == "xf" && styles._dates.Count < 100_000)
                styles._dates.Add(Id(xml) is { } format && (own.TryGetValue(format, out var date) ? date : IsBuiltInDate(format)));
        }
        return styles;
    }

    private static int? Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>ECMA-376 part 1, 18.8.30, with the East Asian ones; 18 to 21 and 45 to 47 are times of day.</summary>
    private static bool IsBuiltInDate(int id) => id is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58;

    /// <summary>A format shows a date when a day or a year stands outside its quotes, brackets and escapes.</summary>
    private static bool ShowsDate(string format)
    {
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '\\' or '_' or '*': i++; break;
                case '"': i = SkipTo(format, i, '"'); break;
                case '[': i = SkipTo(format, i, ']'); break;
                case 'd' or 'D' or 'y' or 'Y': return true;
            }
        }
        return false;
    }

    private static int SkipTo(string format, int from, char end) =>
        format.IndexOf(end, from + 1) is var at and >= 0 ? at : format.Length;
}
