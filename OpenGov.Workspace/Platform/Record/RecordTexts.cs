namespace OpenGov.Workspace.Platform.Record;

/// <summary>The words of the record.</summary>
public sealed class RecordTexts;
