using System.Collections.Frozen;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Texts;

/// <summary>Finds a text by the folder it belongs to, for what travels as a key: refusals and navigation entries.</summary>
/// <remarks>"Proposals.FileTooLarge" is looked for in <c>ProposalsTexts</c>; the word before the first dot names the folder.</remarks>
public sealed class Sentences(IStringLocalizerFactory texts)
{
    /// <summary>Every text class of the application, by the name of its folder.</summary>
    public static readonly FrozenDictionary<string, Type> Classes = typeof(Sentences).Assembly.GetTypes()
        .Where(type => type.IsClass && type.Name.EndsWith("Texts", StringComparison.Ordinal) && type.Name.Length > 5)
        .ToFrozenDictionary(type => type.Name[..^5]);

    public string Of(Refusal refusal)
    {
        var (folder, name) = Split(refusal.Key);
        return Find(folder, $"Refusal.{name}", refusal.Args);
    }

    public string Of(string key, params object[] args)
    {
        var (folder, name) = Split(key);
        return Find(folder, name, args);
    }

    // A key that leads nowhere is a mistake of ours: it is shown as it is, so that it is seen and mended.
    private string Find(string folder, string key, object[] args) =>
        Classes.TryGetValue(folder, out var type) ? texts.Create(type)[key, args] : $"{folder}.{key}";

    private static (string Folder, string Name) Split(string key) =>
        key.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (key[..dot], key[(dot + 1)..]) : (key, key);
}
