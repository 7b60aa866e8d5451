using System.Security.Cryptography;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>The key that signs checkpoints, in the folder <c>keys</c> of the data folder; made on first use.</summary>
/// <remarks>
/// The private half never enters the database or, unless asked for, a backup. The public half of every key ever used
/// stays beside it, so that old checkpoints can be checked after the key has changed. Two processes on one PostgreSQL
/// database share the data folder and so the key.
/// </remarks>
public sealed class RecordKey : IDisposable
{
    private readonly Lock _making = new();
    private readonly string _folder;
    private ECDsa? _key;
    private string? _id;

    public RecordKey(string dataFolder) => _folder = Path.Combine(dataFolder, "keys");

    private string PrivateFile => Path.Combine(_folder, "record.pem");

    /// <summary>First 8 bytes of SHA-256 of the public key, in hexadecimal.</summary>
    public string Id
    {
        get
        {
            Key();
            return _id!;
        }
    }

    public string PublicPem => Key().ExportSubjectPublicKeyInfoPem();

    public byte[] Sign(byte[] body)
    {
        lock (_making) return Key().SignData(body, HashAlgorithmName.SHA256);
    }

    /// <summary>The public keys that have signed checkpoints here, by their ids.</summary>
    public IReadOnlyDictionary<string, string> PublicKeys() => Directory.Exists(_folder)
        ? Directory.GetFiles(_folder, "record-*.pub.pem").ToDictionary(file => Path.GetFileName(file)[7..^8], File.ReadAllText)
        : new Dictionary<string, string>();

    public static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..8]);

    private ECDsa Key()
    {
        lock (_making)
        {
            if (_key is not null) return _key;

            PrivateFolder.Create(_folder);
            if (!File.Exists(PrivateFile)) Make();
            _key = ECDsa.Create();
            _key.ImportFromPem(File.ReadAllText(PrivateFile));
            _id = IdOf(_key);
            PrivateFolder.WriteWhole(Path.Combine(_folder, $"record-{_id}.pub.pem"), _key.ExportSubjectPublicKeyInfoPem() + "\n");
            return _key;
        }
    }

    private void Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        PrivateFolder.WriteWhole(PrivateFile, key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    public void Dispose() => _key?.Dispose();
}
