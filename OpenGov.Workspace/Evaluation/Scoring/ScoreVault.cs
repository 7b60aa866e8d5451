using System.Security.Cryptography;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Keeps scores unreadable in the database until both sides' are shown.</summary>
/// <remarks>
/// Each round has a key of its own, kept in the database encrypted with the key in <c>keys/scores.key</c> of the data
/// folder, which never enters the database or, unless asked for, a backup. Whoever has the database without the folder
/// reads nothing. Whoever runs the program could; what they cannot do is change a sealed score unnoticed, for its
/// commitment is already in the record and in the author's hands. AES-256-GCM; an envelope is nonce 12, tag 16, ciphertext.
/// </remarks>
public sealed class ScoreVault(string dataFolder)
{
    private const int KeyLength = 32, NonceLength = 12, TagLength = 16;

    private readonly Lock _reading = new();
    private readonly string _folder = Path.Combine(dataFolder, "keys");
    private string KeyFile => Path.Combine(_folder, "scores.key");
    private bool IsThere => _key is not null || File.Exists(KeyFile);
    private byte[]? _key;

    /// <summary>Whether the key outside the database is the one under which the round's was kept; false, too, when there is none.</summary>
    public bool Opens(ScoringRound round)
    {
        if (round.WrappedKey is not { } wrapped || !IsThere) return false;
        try
        {
            Decrypt(Key(), wrapped, round.Id.ToByteArray(bigEndian: true));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>A new key for a round, encrypted, as the round keeps it.</summary>
    public byte[] NewKeyFor(Guid roundId) => Encrypt(Key(), RandomNumberGenerator.GetBytes(KeyLength), roundId.ToByteArray(bigEndian: true));

    /// <param name="about">What the envelope belongs to; opened in another place, it does not open.</param>
    public byte[] Seal(ScoringRound round, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> about) => Encrypt(KeyOf(round), plain, about);

    /// <exception cref="CryptographicException">The envelope was altered, or belongs to another sheet, or the key is another.</exception>
    public byte[] Open(ScoringRound round, ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> about) => Decrypt(KeyOf(round), envelope, about);

    private byte[] KeyOf(ScoringRound round) => Decrypt(Key(), round.WrappedKey, round.Id.ToByteArray(bigEndian: true));

    private byte[] Key()
    {
        lock (_reading)
        {
            if (_key is not null) return _key;
            PrivateFolder.Create(_folder);
            PrivateFolder.WriteWhole(KeyFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyLength)) + "\n");
            return _key = Convert.FromHexString(File.ReadAllText(KeyFile).Trim());
        }
    }

    private static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> about)
    {
        var envelope = new byte[NonceLength + TagLength + plain.Length];
        var nonce = envelope.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, envelope.AsSpan(NonceLength + TagLength), envelope.AsSpan(NonceLength, TagLength), about);
        return envelope;
    }

    private static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> about)
    {
        if (envelope.Length < NonceLength + TagLength) throw new CryptographicException("An envelope is too short.");
        var plain = new byte[envelope.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(envelope[..NonceLength], envelope[(NonceLength + TagLength)..], envelope.Slice(NonceLength, TagLength), plain, about);
        return plain;
    }
}
