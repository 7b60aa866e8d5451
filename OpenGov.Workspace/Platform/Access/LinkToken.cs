using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>What makes a link private: 128 random bits in its address, of which the workspace keeps only the hash. Whoever reads the database can open none.</summary>
public static class LinkToken
{
    /// <summary>128 bits cannot be guessed, and fit in a line of mail.</summary>
    public const int Bytes = 16;

    /// <summary>Of <see cref="Bytes"/> in base64url.</summary>
    public const int Length = 22;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether it can be one: what a form sends back may be anything.</summary>
    public static bool IsOne(string text) => text.Length == Length && Base64Url.IsValid(text, out var bytes) && bytes == Bytes;

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
