using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>Keeps machines from filling in the public forms, without asking people for anything and without a third party.</summary>
/// <remarks>A field that nobody sees, a shortest time, and <see cref="VisitorLimits"/>. A form begins with <see cref="FormGuardFields"/>.</remarks>
public sealed class FormGuard(IDataProtectionProvider protection, VisitorLimits limits, TimeProvider clock)
{
    /// <summary>Nobody reads and fills in a form in less.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(4);

    /// <summary>A form may wait a day in an open page; the keys of the workspace could change meanwhile.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("public-form");

    /// <summary>Says when a form was opened; the reader cannot change it, nor learn its secret.</summary>
    public string Stamp(string form) => StampAt(form, clock.GetUtcNow());

    internal string StampAt(string form, DateTimeOffset at) => _protector.Protect(string.Create(CultureInfo.InvariantCulture,
        $"{at.ToUnixTimeMilliseconds()} {Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))} {form}"));

    /// <summary>Why this sending is not taken; null when it is, and then it is counted.</summary>
    public Refusal? Refuse(HttpContext http, string form, string? stamp, string? trap)
    {
        if (!string.IsNullOrEmpty(trap)) return FormRefusals.TrapFilled;
        if (Open(form, stamp) is not { } opened) return FormRefusals.FormTooOld;

        var age = clock.GetUtcNow() - opened.At;
        return age < Shortest ? FormRefusals.TooSoon
            : age > Longest ? FormRefusals.FormTooOld
            : limits.MaySend(http) ? null
            : FormRefusals.TooMany;
    }

    /// <summary>Whether the form need not be given a new stamp when it is shown again.</summary>
    public bool StillGood(string form, string? stamp) => Open(form, stamp) is { } opened && clock.GetUtcNow() - opened.At < Longest;

    /// <summary>128 bits that only this form had: the same sending sent twice has the same.</summary>
    public string? SecretOf(string form, string? stamp) => Open(form, stamp)?.Secret;

    private (DateTimeOffset At, string Secret)? Open(string form, string? stamp)
    {
        if (string.IsNullOrEmpty(stamp) || stamp.Length > 1_000) return null;
        try
        {
            var parts = _protector.Unprotect(stamp).Split(' ', 3);
            return parts[2] == form ? (DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture)), parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;   // written by somebody else, or by a key that is gone
        }
    }
}

/// <summary>Every "no" of a public form before it is read.</summary>
public static class FormRefusals
{
    public static readonly Refusal TrapFilled = new("Shell.TrapFilled");
    public static readonly Refusal TooSoon = new("Shell.TooSoon");
    public static readonly Refusal FormTooOld = new("Shell.FormTooOld");
    public static readonly Refusal TooMany = new("Shell.TooMany");
}
