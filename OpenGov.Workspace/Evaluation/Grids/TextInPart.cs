using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A text of a draft, of which any language may still be missing, the Arabic too.</summary>
public static class TextInPart
{
    extension(LocalText text)
    {
        /// <summary>In the reader's language, or whichever there is; empty when nothing is written yet.</summary>
        public string Said => text.Here is { Length: > 0 } here ? here
            : text.Ar is { Length: > 0 } arabic ? arabic : text.Fr ?? text.En ?? "";
    }
}
