using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>What somebody typed, made safe to keep, or why it cannot be kept.</summary>
internal static class TypedWords
{
    public static Result<string> Clean(string? typed, int longest, Refusal missing)
    {
        if (!SafeText.TryClean(typed ?? "", out var clean)) return AdoptionRefusals.TextDamaged;
        clean = clean.Trim();
        if (clean.Length == 0) return missing;
        return clean.Length <= longest ? clean : AdoptionRefusals.TextTooLong.About(longest);
    }

    /// <summary>One line, or null where nothing was typed.</summary>
    public static Result<string?> Line(string? typed, int longest)
    {
        if (!SafeText.TryCleanLine(typed ?? "", out var clean)) return AdoptionRefusals.TextDamaged;
        if (clean.Length > longest) return AdoptionRefusals.TextTooLong.About(longest);
        return new Result<string?>(clean.Length == 0 ? null : clean, null);
    }

    /// <summary>An address of the web, or null where nothing was typed.</summary>
    public static Result<string?> Link(string? typed, int longest)
    {
        var line = Line(typed, longest);
        if (line.Value is not { } address) return line;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? line : AdoptionRefusals.LinkNotSafe;
    }
}
