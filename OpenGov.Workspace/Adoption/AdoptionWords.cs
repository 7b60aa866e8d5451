using System.Resources;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>Words of this folder in a language of one's choice: for what names things to every reader in their own.</summary>
internal static class AdoptionWords
{
    private static readonly ResourceManager Words = new(typeof(AdoptionTexts).FullName!, typeof(AdoptionTexts).Assembly);

    public static string In(Language language, string key) => Words.GetString(key, language.Culture) ?? throw new ArgumentException($"No text {key}.");
}
