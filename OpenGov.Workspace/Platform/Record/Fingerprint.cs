using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>What stands for a text where people sign it and where the record names it: SHA-256 of its UTF-8, in lower-case hexadecimal.</summary>
public static class Fingerprint
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
