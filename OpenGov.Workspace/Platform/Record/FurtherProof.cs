using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>Something besides the record that <c>verify</c> checks. Each folder registers its own, so that the record knows none of them.</summary>
public sealed record FurtherProof(Func<IServiceProvider, Actor, CancellationToken, Task<Result<ProofLine>>> Check);

/// <summary>What was found.</summary>
/// <param name="Line">For programs: <c>sound …</c> or <c>broken …</c>.</param>
/// <param name="Text">For people: a text of the folder, as in <c>Cards.Verify.Sound</c>.</param>
/// <param name="Args">What its placeholders say.</param>
public sealed record ProofLine(bool IsSound, string Line, string Text, params object[] Args);
