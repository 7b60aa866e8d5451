namespace OpenGov.Workspace.Evaluation;

/// <summary>An exact fraction; what it is under is above 0.</summary>
internal readonly record struct Ratio(long Over, long Under) : IComparable<Ratio>
{
    public double Value => (double)Over / Under;

    public int CompareTo(Ratio other) => ((Int128)Over * other.Under).CompareTo((Int128)other.Over * Under);

    public static bool operator <(Ratio one, Ratio other) => one.CompareTo(other) < 0;
    public static bool operator >(Ratio one, Ratio other) => one.CompareTo(other) > 0;
    public static bool operator <=(Ratio one, Ratio other) => one.CompareTo(other) <= 0;
    public static bool operator >=(Ratio one, Ratio other) => one.CompareTo(other) >= 0;
}
