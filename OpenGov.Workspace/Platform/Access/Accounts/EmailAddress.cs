using System.Net.Mail;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>An e-mail address as it is written and as it is looked up.</summary>
public sealed record EmailAddress(string Written, string Normalized)
{
    private const int Longest = 254;

    /// <summary>Null when it cannot be one.</summary>
    public static EmailAddress? Of(string? typed)
    {
        var written = typed?.Trim() ?? "";
        return written.Length <= Longest && MailAddress.TryCreate(written, out var address) && address.Address == written
            ? new EmailAddress(written, written.ToUpperInvariant())
            : null;
    }
}
