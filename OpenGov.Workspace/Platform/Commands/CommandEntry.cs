using System.CommandLine;

namespace OpenGov.Workspace.Platform.Commands;

/// <summary>A command of the program. Each folder registers its own, so that the command line knows none of them.</summary>
/// <remarks>Made after the language is known, so that its help speaks it.</remarks>
/// <param name="Under">The name of the command that it belongs to, as <c>scores</c> to <c>verify</c>; null: it stands by itself.</param>
public sealed record CommandEntry(Func<IServiceProvider, Command> Create, string? Under = null);
