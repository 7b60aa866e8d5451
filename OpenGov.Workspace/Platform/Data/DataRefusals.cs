namespace OpenGov.Workspace.Platform.Data;

public static class DataRefusals
{
    /// <summary>Somebody saved the same thing a moment earlier; reload and try again.</summary>
    public static readonly Refusal ChangedMeanwhile = new("Data.ChangedMeanwhile");

    /// <summary>The database stayed locked for longer than we wait; nothing was saved.</summary>
    public static readonly Refusal Busy = new("Data.Busy");

    /// <summary>The disk is full; nothing was saved, reading goes on.</summary>
    public static readonly Refusal DiskFull = new("Data.DiskFull");

    /// <summary>Another program holds this data folder open for writing.</summary>
    public static readonly Refusal InUse = new("Data.InUse");

    /// <summary>The disk reports errors; writing stops until somebody has looked and restarted.</summary>
    public static readonly Refusal DiskFailing = new("Data.DiskFailing");

    /// <summary>There is no database where the configuration says.</summary>
    public static readonly Refusal NoDatabase = new("Data.NoDatabase");
}
