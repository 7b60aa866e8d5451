using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Plans;

/// <summary>Where a later folder shows more of a plan's commitments, by commitment, as far as the reader may see it.</summary>
public sealed record CommitmentAddresses(Func<Actor, Guid, Task<IReadOnlyDictionary<Guid, string>>> Of);
