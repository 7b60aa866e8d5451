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

    /// <param name="sequence">Of the submission; null when it could not be read.</param>
    public static LiveMessage Refused(int? sequence, EditRefusal why) => Of("refused", Json(new { seq = sequence, why.Code, why.Index, why.RetryMs }));

    public static LiveMessage Presence(byte[] presence) => Of("presence", presence);

    public static LiveMessage Left(Guid clientId) => Of("left", Json(new { clientId }));

    /// <param name="threads">A JSON array.</param>
    /// <param name="revision">At which they stand.</param>
    public static LiveMessage Threads(byte[] threads, int revision) => Of("threads", [.. threads, .. Encoding.ASCII.GetBytes($",{revision}")]);

    public static byte[] List(IReadOnlyList<byte[]> items)
    {
        var length = Math.Max(items.Count + 1, 2);
        for (var i = 0; i < items.Count; i++) length += items[i].Length;
        var (list, at) = (new byte[length], 0);
        for (var i = 0; i < items.Count; i++)
        {
            list[at] = (byte)(i == 0 ? '[' : ',');
            items[i].CopyTo(list, at + 1);
            at += items[i].Length + 1;
        }

        (list[0], list[^1]) = ((byte)'[', (byte)']');
        return list;
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
