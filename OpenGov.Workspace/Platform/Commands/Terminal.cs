using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Commands;

/// <summary>Where commands say what they did: results on standard output, everything else on standard error.</summary>
public sealed class Terminal(Sentences sentences)
{
    public TextWriter Output { get; init; } = Console.Out;
    public TextWriter Error { get; init; } = Console.Error;

    public void Say(string line) => Output.WriteLine(line);

    /// <summary>Says why not: the key, which never changes, then the sentence in the reader's language.</summary>
    /// <returns>The exit code to end with.</returns>
    public int Refuse(Refusal refusal)
    {
        Error.WriteLine($"{refusal.Key}: {sentences.Of(refusal)}");
        return ExitCode.Refused;
    }

    /// <summary>Says it when it was refused.</summary>
    public int End(Result result) => result.Refusal is { } refusal ? Refuse(refusal) : ExitCode.Done;
}
