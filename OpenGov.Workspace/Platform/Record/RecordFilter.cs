namespace OpenGov.Workspace.Platform.Record;

/// <summary>Which lines of the record somebody looks for.</summary>
/// <param name="Folder">The step of the work, as in <c>Proposals</c>; null for all.</param>
/// <param name="Day">In Morocco's time.</param>
/// <param name="About">The thing whose history it is.</param>
public sealed record RecordFilter(
    Guid? Plan = null, Guid? Person = null, string? Folder = null, DateOnly? Day = null, Guid? About = null)
{
    public bool IsEmpty => this == new RecordFilter();
}
