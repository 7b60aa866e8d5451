namespace OpenGov.Workspace.Platform.Record;

/// <summary>What can be wrong with the record.</summary>
public enum RecordFault
{
    /// <summary>A line is not there, between others or at the end.</summary>
    Missing,

    /// <summary>The line cannot be read at all.</summary>
    Unreadable,

    /// <summary>The line does not follow from the one before.</summary>
    DoesNotFollow,

    /// <summary>Who, what or when is not what was written.</summary>
    Changed,

    /// <summary>The details are not what was written.</summary>
    DetailsChanged,

    /// <summary>The details are gone and no line says who took them out.</summary>
    DetailsTakenSilently,

    /// <summary>A checkpoint says something else: the record was rewritten from an earlier line on.</summary>
    NotAsSigned,

    /// <summary>A checkpoint's signature is not by the key it names, or that key is not here.</summary>
    SignatureWrong,
}

/// <summary>What checking the record found.</summary>
/// <param name="Entries">How many lines were found good; all of them when nothing is wrong.</param>
/// <param name="Head">The hash of the last good line.</param>
/// <param name="Checkpoints">How many signed states agreed.</param>
/// <param name="FirstBad">Number of the first line that is wrong.</param>
public sealed record RecordProof(long Entries, byte[] Head, int Checkpoints, RecordFault? Fault = null, long? FirstBad = null)
{
    public bool IsSound => Fault is null;
}
