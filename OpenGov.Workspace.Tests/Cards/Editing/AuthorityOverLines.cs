using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>One card's authority, asked line by line by the editors of <c>client/fuzz/run.mjs convergence</c>.</summary>
internal sealed class AuthorityOverLines(Func<string, Schema> schemas)
{
    private readonly Dictionary<(string, int), string> _answered = [];
    private CardAuthority? _authority;
    private StepReader? _reader;

    public string Answer(string request)
    {
        using var json = JsonDocument.Parse(request);
        var root = json.RootElement;
        return root.GetProperty("k").GetString() switch
        {
            "open" => Open(root),
            "submit" => Submit(root),
            "close" => JsonSerializer.Serialize(new { same = Hash() == root.GetProperty("hash").GetString() }),
            var other => throw new InvalidOperationException(other),
        };
    }

    private string Open(JsonElement request)
    {
        _answered.Clear();
        var schema = schemas(request.GetProperty("schema").GetString()!);
        _reader = new StepReader(schema);
        _authority = new CardAuthority(new NodeReader(schema).Card(Encoding.UTF8.GetBytes(request.GetProperty("doc").GetRawText())).Value!, 0);
        return "{}";
    }

    private string Submit(JsonElement request)
    {
        // What has been taken once is answered as it was, and not taken again.
        var sent = (request.GetProperty("clientId").GetString()!, request.GetProperty("seq").GetInt32());
        if (_answered.TryGetValue(sent, out var answer)) return answer;

        var read = _reader!.Many(Encoding.UTF8.GetBytes(request.GetProperty("steps").GetString()!));
        if (!read.Ok) return Refused(read.Fault, read.FaultyStep);
        var decision = _authority!.Submit(request.GetProperty("base").GetInt32(), read.Steps, request.GetProperty("groups").Deserialize<int[][]>());
        if (decision.Taken is not { } taken) return Refused(decision.Fault, decision.FaultyStep);

        var steps = decision.IsRebased ? "[" + string.Join(',', taken.Steps.Select(step => Encoding.UTF8.GetString(CanonicalJson.Of(step)))) + "]" : "null";
        return _answered[sent] = $$"""{"rev":{{_authority.Revision}},"kept":[{{string.Join(',', taken.Kept)}}],"steps":{{steps}}}""";
    }

    private static string Refused(EditFault fault, int? step) => JsonSerializer.Serialize(new { fault = fault.ToString(), step });

    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(_authority!.Card)));
}
