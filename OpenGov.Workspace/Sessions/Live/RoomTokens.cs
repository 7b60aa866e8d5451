using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

/// <summary>What lets people into a room: links, codes to type, participants' tokens and codes on slips.</summary>
public static class RoomTokens
{
    /// <summary>31 symbols of which none is taken for another: no 0 and O, no 1, I and L.</summary>
    public const string Symbols = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public const int CodeLength = 8, SlipLength = 12;

    /// <summary>39.6 bits: enough for what can be tried a hundred times a minute.</summary>
    public static string Code() => RandomNumberGenerator.GetString(Symbols, CodeLength);

    /// <summary>59 bits, for a hash of it is kept.</summary>
    public static string Slip() => RandomNumberGenerator.GetString(Symbols, SlipLength);

    public static byte[] HashOf(ReadOnlySpan<byte> token) => SHA256.HashData(token);

    /// <summary>What a link to follow one's proposals holds: found by it, and without a way back to the token, which votes.</summary>
    public static string FollowingOf(byte[] tokenHash) => Base64Url.EncodeToString(tokenHash);

    /// <returns>The hash of the participant's token; null when it is no such link.</returns>
    public static byte[]? Following(string? link) => link is { Length: 43 } ? Decoded(link, SHA256.HashSizeInBytes) : null;

    /// <param name="slip">As <see cref="Typed"/> gives it.</param>
    public static byte[] HashOfSlip(string slip) => SHA256.HashData(Encoding.ASCII.GetBytes(slip));

    /// <summary>A link's or participant's token as 16 bytes; null when it is none.</summary>
    public static byte[]? Bytes(string? token) => token is { Length: LinkToken.Length } ? Decoded(token, LinkToken.Bytes) : null;

    /// <summary>A code as people type it: small letters, blanks and lines between; null when it cannot be one of this length.</summary>
    public static string? Typed(string? typed, int length)
    {
        if (typed is null || typed.Length > 64) return null;
        var code = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2013' or '\u200E' or '\u200F'))
            .Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : char.ToUpperInvariant(c)));
        return code.Length == length && code.All(c => Symbols.Contains(c, StringComparison.Ordinal)) ? code : null;
    }

    private static byte[]? Decoded(string text, int length)
    {
        var bytes = new byte[length];
        return Base64Url.DecodeFromChars(text, bytes, out _, out var written) is OperationStatus.Done && written == length ? bytes : null;
    }
}
