using System.CommandLine;

namespace OpenGov.Workspace.Platform.Commands;

/// <summary>A command of the program. Each folder registers its own, so that the command line knows none of them.</summary>
/// <remarks>Made after the language is known, so that its help speaks it.</remarks>
public sealed record CommandEntry(Func<IServiceProvider, Command> Create);
