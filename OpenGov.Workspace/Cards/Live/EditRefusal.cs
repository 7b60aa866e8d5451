namespace OpenGov.Workspace.Cards;

/// <summary>Why an editor's submission was not taken: a code that its program acts upon.</summary>
/// <param name="Index">The step at fault.</param>
/// <param name="RetryMs">Milliseconds after which the same submission may be sent again.</param>
public sealed record EditRefusal(string Code, int? Index = null, int? RetryMs = null)
{
    public static readonly EditRefusal BadBase = new("bad-base"), StaleEpoch = new("stale-epoch"), Resync = new("resync"), Invalid = new("invalid"),
        TooLarge = new("too-large"), TooManySteps = new("too-many-steps"), Forbidden = new("forbidden"), Locked = new("locked"),
        Deleted = new("deleted"), SchemaOld = new("schema-old"), Full = new("busy", RetryMs: 250), NotWritable = new("busy", RetryMs: 3_000);

    public static EditRefusal Of(EditFault fault, int? step) => fault switch
    {
        EditFault.UnknownVersion => BadBase,
        EditFault.TooLarge => TooLarge with { Index = step },
        EditFault.TooManySteps => TooManySteps,
        _ => Invalid with { Index = step },
    };
}
