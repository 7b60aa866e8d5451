using System.Globalization;
using System.Text;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>A checkpoint as a text of five lines, to be published, mailed, printed and read back.</summary>
/// <remarks>
/// The form of the C2SP signed note: what is signed (origin, number of lines, hash of the last), an empty line, then a
/// dash, the key and the signature.
/// </remarks>
public static class CheckpointNote
{
    public static string Of(RecordCheckpoint checkpoint) =>
        Encoding.UTF8.GetString(RecordChain.CheckpointBody(checkpoint.Size, checkpoint.HeadHash))
        + $"\n— {checkpoint.KeyId} {Convert.ToBase64String(checkpoint.Signature)}\n";

    public static bool TryRead(string file, out RecordCheckpoint? checkpoint)
    {
        checkpoint = null;
        if (!File.Exists(file) || new FileInfo(file).Length > 4096) return false;

        var lines = File.ReadAllLines(file);
        if (lines is not [_, var size, var head, "", var signature, ..]) return false;
        if (signature.Split(' ') is not ["—", var key, var signed]) return false;

        var (headBytes, signedBytes) = (new byte[32], new byte[64]);
        if (!long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !Convert.TryFromBase64String(head, headBytes, out var headLength) || headLength != 32
            || !Convert.TryFromBase64String(signed, signedBytes, out var signedLength) || signedLength != 64) return false;

        checkpoint = new RecordCheckpoint { Size = number, HeadHash = headBytes, Signature = signedBytes, KeyId = key };
        return true;
    }
}
