using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OpenGov.Workspace.Adoption;

/// <summary>Keeps machines from filling in the public's form, without asking a third party: a field that people do not see, and the time that writing takes.</summary>
public sealed class CommentGuard(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Nobody reads the form and writes a comment faster.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);

    /// <summary>A page left open longer than this is asked to be sent once more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("Adoption.CommentGuard");

    /// <summary>When the form was given out, so that nobody can say otherwise.</summary>
    public string Issue() => _protector.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <param name="trap">What stands in the field that people do not see.</param>
    public bool LooksHuman(string? issued, string? trap)
    {
        if (!string.IsNullOrEmpty(trap) || string.IsNullOrEmpty(issued)) return false;
        try
        {
            var age = TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks - long.Parse(_protector.Unprotect(issued), CultureInfo.InvariantCulture));
            return age >= Shortest && age <= Longest;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
