using System.Globalization;

namespace OpenGov.Workspace.Proposals.Import;

/// <summary>Turns the day numbers that Excel keeps into dates.</summary>
public static class ExcelDates
{
    /// <summary>Excel counts a 29 February 1900 that never was: numbers up to 60 are one day short of OLE's.</summary>
    public static DateTime? FromSerial(double serial, bool from1904)
    {
        if (from1904) serial += 1_462;
        else if (serial < 60) serial += 1;
        return serial is >= 1 and < 2_958_466 ? DateTime.FromOADate(serial) : null;
    }

    /// <summary>2025-03-04, with the time of day behind it when there is one.</summary>
    public static string Text(DateTime moment) =>
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
