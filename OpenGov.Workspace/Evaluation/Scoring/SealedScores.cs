using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Closes scores into an envelope, commits to them, and opens them again. See docs/scoring-protocol.md.</summary>
/// <remarks>
/// A draft and a sealed sheet are closed in the same way and are equally long, whatever is written in them. The
/// commitment names round, proposal and author, so that nobody can hand in another's; the nonce keeps a few possible
/// points from being tried out against it.
/// </remarks>
public sealed class SealedScores(ScoreVault vault)
{
    /// <summary>Bytes; every payload is filled up to it with zeros.</summary>
    public const int PayloadLength = 16_384;
    public const int NonceLength = 32;

    private static readonly byte[] Tag = Encoding.ASCII.GetBytes(ScorePayload.Format);

    public static byte[] NewNonce() => RandomNumberGenerator.GetBytes(NonceLength);

    /// <summary>SHA-256 of tag, round, proposal, author, nonce and the filled payload, in hexadecimal.</summary>
    public static string CommitmentTo(SheetPlace place, ReadOnlySpan<byte> nonce, string payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Tag);
        hash.AppendData(place.Ids());
        hash.AppendData(nonce);
        hash.AppendData(Filled(payload));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <returns>Null when it fits.</returns>
    public static Refusal? TooLong(string payload) =>
        Encoding.UTF8.GetByteCount(payload) is > PayloadLength and var length
            ? EvaluationRefusals.SheetTooLong.About((length - PayloadLength + 1) / 2)   // an Arabic letter takes two bytes
            : null;

    /// <summary>False when the key file is missing or another one: nothing can be closed or opened then.</summary>
    public bool Knows(ScoringRound round) => vault.Opens(round);

    /// <summary>The payload and its nonce, encrypted with the round's key for this one place.</summary>
    public byte[] Close(ScoringRound round, SheetPlace place, string payload, ReadOnlySpan<byte> nonce) =>
        vault.Seal(round, [.. Filled(payload), .. nonce], place.IdsAndSide());

    /// <returns>Null when the envelope was altered, belongs elsewhere, or was closed with another key.</returns>
    public OpenedScores? Open(ScoringRound round, SheetPlace place, byte[]? envelope)
    {
        if (envelope is null) return null;
        try
        {
            var plain = vault.Open(round, envelope, place.IdsAndSide());
            if (plain.Length != PayloadLength + NonceLength) return null;
            var payload = Encoding.UTF8.GetString(plain.AsSpan(0, PayloadLength).TrimEnd((byte)0));
            return new OpenedScores(payload, plain[PayloadLength..], ScorePayload.Read(payload));
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Filled(string payload)
    {
        var filled = new byte[PayloadLength];
        Encoding.UTF8.GetBytes(payload, filled);
        return filled;
    }
}
