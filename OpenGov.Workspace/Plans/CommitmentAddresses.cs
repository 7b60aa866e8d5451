using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Plans;

/// <summary>Where a later folder shows more of a plan's commitments, by commitment, as far as the reader may see it.</summary>
public sealed record CommitmentAddresses(Func<Actor, Guid, Task<IReadOnlyDictionary<Guid, CommitmentAddress>>> Of);

/// <summary>Where more is shown of a commitment.</summary>
/// <param name="Draft">The title it is being given, for a reader who may see what is not published yet.</param>
public sealed record CommitmentAddress(string Path, string? Draft);
