namespace OpenGov.Workspace.Platform.Record;

public static class RecordRefusals
{
    public static readonly Refusal NoSuchEntry = new("Record.NoSuchEntry");
    public static readonly Refusal AlreadyRedacted = new("Record.AlreadyRedacted");
    public static readonly Refusal ReasonMissing = new("Record.ReasonMissing");
    public static readonly Refusal NobodyAsked = new("Record.NobodyAsked");
    public static readonly Refusal NeedsSecondPerson = new("Record.NeedsSecondPerson");

    /// <summary>There is no such line, or it is not for the reader.</summary>
    public static readonly Refusal NotShown = new("Record.NotShown");

    /// <summary>The file that should hold a checkpoint does not.</summary>
    public static readonly Refusal NoCheckpoint = new("Record.NoCheckpoint");
}
