using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>What editors are told, written once for all of them.</summary>
/// <param name="Bytes">How many it takes on the line.</param>
internal sealed record LiveMessage(SerializedHubMessage Message, int Bytes)
{
    public static readonly LiveMessage Resync = Of("resync", ""u8);

    public static LiveMessage Commits(IReadOnlyList<byte[]> commits) => Of("commits", List(commits));

    public static LiveMessage Access(EditingAccess access) => Of("access", Json(access));

    public static LiveMessage Presence(byte[] presence) => Of("presence", presence);

    public static LiveMessage Left(Guid clientId) => Of("left", Json(new { clientId }));

    /// <param name="threads">A JSON array.</param>
    /// <param name="revision">At which they stand.</param>
    public static LiveMessage Threads(byte[] threads, int revision) => Of("threads", [.. threads, .. Encoding.ASCII.GetBytes($",{revision}")]);

    public static byte[] List(IEnumerable<byte[]> items)
    {
        using var list = new MemoryStream(512);
        list.WriteByte((byte)'[');
        foreach (var item in items)
        {
            if (list.Length > 1) list.WriteByte((byte)',');
            list.Write(item);
        }

        list.WriteByte((byte)']');
        return list.ToArray();
    }

    public static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, LiveJson.Options);

    // An invocation without an answer, as the JSON protocol of SignalR writes it, ended by its separator.
    private static LiveMessage Of(string target, ReadOnlySpan<byte> arguments)
    {
        var start = Encoding.ASCII.GetBytes($"{{\"type\":1,\"target\":\"{target}\",\"arguments\":[");
        byte[] bytes = [.. start, .. arguments, .. "]}\u001e"u8];
        return new LiveMessage(new SerializedHubMessage([new SerializedMessage("json", bytes)]), bytes.Length);
    }
}
