using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>Does again, with the server's model, what the real ProseMirror printed, and counts where the two differ.</summary>
/// <remarks>One object a process of <c>client/fuzz/run.mjs steps</c>: lines come in order, each about the document as it stands.</remarks>
internal sealed class FuzzReplay(Func<string, Schema> schemas)
{
    /// <summary>What the server alone may find wrong: how a step is written. What fits a document must be judged alike.</summary>
    private static readonly EditFault[] Stricter =
    [
        EditFault.BadPosition, EditFault.UnknownField, EditFault.MissingField, EditFault.UnknownAttribute, EditFault.WrongKind, EditFault.BadSlice,
        EditFault.NotJson, EditFault.SplitsCharacter,
    ];

    /// <summary>ProseMirror never looks at the value of an attribute that does not exist.</summary>
    private static readonly string[] OfAttributes = ["badStepAttribute", "badCardAttribute", "anotherStepType"];

    private readonly List<string> _differences = [];
    private readonly SortedDictionary<string, int> _refused = [];
    private Schema _schema = null!;
    private StepReader _reader = null!;
    private Node _card = null!;
    private string _line = "";

    public int Steps { get; private set; }
    public int Corrupted { get; private set; }
    public int Rebases { get; private set; }
    public int RebasedSteps { get; private set; }
    public int Dropped { get; private set; }
    public int TakenByBoth { get; private set; }
    public int RefusedByServerOnly => _refused.Values.Sum();
    public HashSet<string> Classes { get; } = [];

    /// <summary>The first few, with the line they are on.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>How often the server alone refused: class and fault.</summary>
    public IReadOnlyDictionary<string, int> ServerOnly => _refused;

    public void Take(string line)
    {
        _line = line;
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        switch (root.GetProperty("k").GetString())
        {
            case "doc": Document(root); break;
            case "step": Step(root); break;
            case "bad": Bad(root); break;
            case "rebase": Rebased(root); break;
            default: Differ("unknown line"); break;
        }
    }

    private void Document(JsonElement line)
    {
        _schema = schemas(line.GetProperty("schema").GetString()!);
        _reader = new StepReader(_schema);
        var raw = Raw(line, "doc");
        var card = new NodeReader(_schema).Card(raw);
        if (!card.Ok) Differ($"document refused: {card.Fault}");
        else if (!CanonicalJson.Of(card.Value).AsSpan().SequenceEqual(raw)) Differ("document written differently");
        _card = card.Value!;
    }

    private void Step(JsonElement line)
    {
        Steps++;
        var raw = Raw(line, "s");
        var read = _reader.One(raw);
        if (!read.Ok)
        {
            Differ($"step refused: {read.Fault}");
            return;
        }

        var step = read.Value;
        if (!CanonicalJson.Of(step).AsSpan().SequenceEqual(raw)) Differ($"step written differently: {Encoding.UTF8.GetString(CanonicalJson.Of(step))}");
        var after = step.Apply(_card);
        if (!after.Ok)
        {
            Differ($"step does not apply: {after.Fault}");
            return;
        }

        var written = CanonicalJson.Of(after.Value);
        if (Hash(written) != line.GetProperty("h").GetString()) Differ($"another document: {Encoding.UTF8.GetString(written)}");
        if (written.Length != after.Value.Bytes) Differ($"{written.Length} bytes counted as {after.Value.Bytes}");
        if (after.Value.Size != _card.Size + step.Map.Growth) Differ("the map does not say how the document grew");
        if (!line.GetProperty("m").EnumerateArray().Select(item => item.GetInt32()).SequenceEqual(step.Map.Ranges.ToArray())) Differ("another map");

        var inverse = step.Invert(_card);
        if (!CanonicalJson.Of(inverse).AsSpan().SequenceEqual(Raw(line, "i"))) Differ($"another inverse: {Encoding.UTF8.GetString(CanonicalJson.Of(inverse))}");
        var back = inverse.Apply(after.Value);
        if (!back.Ok || !back.Value.IsLike(_card) || Hash(CanonicalJson.Of(back.Value)) != Hash(CanonicalJson.Of(_card))) Differ($"not undone: {back.Fault}");
        _card = after.Value;
    }

    private void Bad(JsonElement line)
    {
        Corrupted++;
        var (name, taken) = (line.GetProperty("c").GetString()!, line.GetProperty("h").GetString());
        Classes.Add(name);
        var read = _reader.One(Encoding.UTF8.GetBytes(line.GetProperty("s").GetString()!));
        var after = read.Ok ? read.Value.Apply(_card) : read.Fault;
        if (after.Ok)
        {
            if (taken is null) Differ($"{name}: taken by the server alone");
            else if (Hash(CanonicalJson.Of(after.Value)) != taken) Differ($"{name}: taken by both, another document");
            else if (!CanonicalJson.Of(read.Value!).AsSpan().SequenceEqual(Raw(line, "t"))) Differ($"{name}: taken by both, another step");
            else TakenByBoth++;
        }
        else if (taken is not null)
        {
            if (!Stricter.Contains(after.Fault) && !OfAttributes.Contains(name)) Differ($"{name}: refused by the server alone, {after.Fault}");
            var kind = $"{name} {after.Fault}";
            _refused[kind] = _refused.GetValueOrDefault(kind) + 1;
        }
    }

    private void Rebased(JsonElement line)
    {
        Rebases++;
        var (now, maps) = (_card, new List<StepMap>());
        foreach (var step in Many(line, "o"))
        {
            now = step.Apply(now).Value!;
            maps.Add(step.Map);
        }

        var ours = Many(line, "s");
        var groups = line.GetProperty("g").EnumerateArray().Select(group => (IReadOnlyList<int>)[.. group.EnumerateArray().Select(item => item.GetInt32())]).ToList();
        var rebased = Rebase.Run(now, ours, maps, groups);
        RebasedSteps += ours.Length;
        Dropped += ours.Length - rebased.Kept.Length;

        if (!rebased.Kept.SequenceEqual(line.GetProperty("kept").EnumerateArray().Select(item => item.GetInt32()))) Differ($"other steps kept: {string.Join(',', rebased.Kept)}");
        var written = "[" + string.Join(',', rebased.Steps.Select(step => Encoding.UTF8.GetString(CanonicalJson.Of(step)))) + "]";
        if (written != line.GetProperty("r").GetRawText()) Differ($"rebased otherwise: {written}");
        if (Hash(CanonicalJson.Of(rebased.Card)) != line.GetProperty("h").GetString()) Differ("another document after rebasing");
    }

    private ImmutableArray<Step> Many(JsonElement line, string name) =>
        [.. line.GetProperty(name).EnumerateArray().Select(item => _reader.One(Encoding.UTF8.GetBytes(item.GetRawText())).Value!)];

    private void Differ(string what)
    {
        if (_differences.Count < 20) _differences.Add($"{what}\n  {(_line.Length > 3000 ? _line[..3000] : _line)}\n  on {(_card is null ? "" : Encoding.UTF8.GetString(CanonicalJson.Of(_card)))}");
        else _differences.Add(what);
    }

    private static byte[] Raw(JsonElement line, string name) => Encoding.UTF8.GetBytes(line.GetProperty(name).GetRawText());

    private static string Hash(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json))[..32];
}
