namespace OpenGov.Workspace.Platform;

/// <summary>Why the workspace said no.</summary>
/// <param name="Key">
/// <c>Folder.Name</c>: the text <c>Refusal.Name</c> in the texts of that folder, in the reader's language.
/// </param>
/// <param name="Args">What the text's placeholders say.</param>
public sealed record Refusal(string Key, params object[] Args)
{
    /// <summary>The same refusal about particular things.</summary>
    public Refusal About(params object[] args) => this with { Args = args };
}

/// <summary>Done, or refused. A bug or a lost database is an exception, never a <see cref="Platform.Refusal"/>.</summary>
public readonly record struct Result(Refusal? Refusal)
{
    public static readonly Result Done = new(null);
    public bool Ok => Refusal is null;
    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <summary>Something, or the reason why not.</summary>
public readonly record struct Result<T>(T? Value, Refusal? Refusal)
{
    public bool Ok => Refusal is null;
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
    public static implicit operator Result<T>(T value) => new(value, null);
}
