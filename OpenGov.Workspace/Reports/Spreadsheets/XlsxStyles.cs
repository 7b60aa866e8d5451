using System.Xml;

namespace OpenGov.Workspace.Reports.Spreadsheets;

/// <summary>How cells look: plain, so that people can go on from there.</summary>
internal static class XlsxStyles
{
    public const int Header = 1, Text = 2, QuotedText = 3, Number = 4, Day = 5, TotalText = 6, TotalNumber = 7, Decimal = 8, Percent = 9, Input = 10;

    public static void Write(XmlWriter xml) => xml.WriteRaw(
        $"""
        <styleSheet xmlns="{XlsxFile.Main}">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF4F5F8"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF3C4"/></patternFill></fill></fills>
        <borders count="4"><border/><border><bottom style="medium"><color rgb="FF1F2A44"/></bottom></border><border><top style="thin"><color rgb="FF1F2A44"/></top></border><border><left style="thin"><color rgb="FFB97A12"/></left><right style="thin"><color rgb="FFB97A12"/></right><top style="thin"><color rgb="FFB97A12"/></top><bottom style="thin"><color rgb="FFB97A12"/></bottom></border></borders>
        <cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="11">
        <xf/>
        <xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="3" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf fontId="1" borderId="2" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="3" fontId="1" borderId="2" applyFont="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="2" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf fillId="3" borderId="3" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
        </cellXfs>
        </styleSheet>
        """);
}
