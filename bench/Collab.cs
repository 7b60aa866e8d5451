using System.Globalization;
using System.Text.Json;
using OpenGov.Workspace.Cards;

namespace OpenGov.Bench;

/// <summary>People writing cards together: real editors in Node on one processor, the program on the other, every edit durable before it is acknowledged.</summary>
/// <remarks>
/// <c>collab</c> runs all of it, <c>collab many | one | join | saturation</c> one part. <c>collab --cards 25 --editors 8 --rate 5 --seconds 30
/// --warm 10 --seed 1 [--kind typing|anything|writer]</c> runs a load of one's own; see <c>bench/collab/editors.mjs</c>.
/// </remarks>
internal static class Collab
{
    private const int Server = 0, Generator = 1;

    private static readonly Dictionary<string, Func<Task<IReadOnlyList<Measured>>>> Parts = new()
    {
        ["many"] = () => LoadAsync(new Load(25, 8, 5), new Goals(1, 10, 200, 250)),
        ["one"] = () => LoadAsync(new Load(1, 12, 5), new Goals(null, 10, null, null)),
        ["join"] = JoinAsync,
        // Editors are held to twenty commits a second each, so it takes many; those without a document leave the generator room.
        ["saturation"] = () => LoadAsync(new Load(200, 2, 20) { Kind = "writer", Warm = 15 }, new Goals(null, null, null, null, 5_000)),
    };

    public static async Task<IReadOnlyList<Measured>> MeasureAsync(string[] args)
    {
        if (args.Length > 0 && args[0].StartsWith("--", StringComparison.Ordinal)) return await LoadAsync(Load.Of(args), new Goals(null, null, null, null));

        var chosen = args.Length == 0 ? Parts.Keys.ToArray() : args;
        if (chosen.FirstOrDefault(part => !Parts.ContainsKey(part)) is { } unknown) throw new ArgumentException($"'{unknown}' is none of: {string.Join(", ", Parts.Keys)}");
        var lines = new List<Measured>();
        foreach (var part in chosen) lines.AddRange(await Parts[part]());
        return lines;
    }

    private static async Task<IReadOnlyList<Measured>> LoadAsync(Load load, Goals goals)
    {
        await using var place = await CardsOnServer.OpenAsync(load.Cards, load.Cards * load.Editors, processor: Server);
        var empty = place.StoredBytes;
        await place.Server.StartAsync();
        await using var editors = place.Run("editors", Generator, [.. load.Options, ("pid", place.Server.Id), ("acks", place.Acknowledged)]);
        var seen = await editors.ResultAsync();
        await place.Server.StopAsync();
        var (broken, commits) = await place.ProveAsync(seen);
        var diverged = Number(seen, "diverged") + Number(seen, "unsent") + broken.Count;

        var name = string.Create(CultureInfo.InvariantCulture, $"{load.Cards} × {load.Editors} editors × {load.Rate} edits/s");
        var (peers, author) = (seen.GetProperty("toPeers"), seen.GetProperty("toAuthor"));
        var generator = string.Create(CultureInfo.InvariantCulture, $"the generator used {Number(seen, "ownProcessor") * 100:0} % of its processor, its loop late by {Number(seen, "ownLoopP99"):0.0} ms (p99)");
        return
        [
            new($"{name}: edit to every peer (p50)", Number(peers, "p50"), "ms", goals.Median, $"{Number(peers, "count"):N0} arrivals; seed {Number(seen, "seed")}"),
            new($"{name}: edit to every peer (p95)", Number(peers, "p95"), "ms", null, generator),
            new($"{name}: edit to every peer (p99)", Number(peers, "p99"), "ms", goals.Last, $"most {Number(peers, "max"):0.0} ms"),
            new($"{name}: edit to its acknowledgement (p99)", Number(author, "p99"), "ms", null, $"p50 {Number(author, "p50"):0.00}, p95 {Number(author, "p95"):0.00} ms"),
            new($"{name}: acknowledged edits a second", Number(seen, "perSecond"), "", goals.PerSecond, $"{Number(seen, "measured"):N0} in {Number(seen, "seconds"):0} s; told to wait {Number(seen, "rated")} times") { AtLeast = true },
            new($"{name}: server's processor for an edit", Number(seen, "processorPerEdit"), "µs", goals.Processor),
            new($"{name}: server's memory", Number(seen, "memory"), "MB", goals.Memory, $"resident; most {Number(seen, "mostMemory"):0} MB"),
            new($"{name}: stored for an edit", (place.StoredBytes - empty) / commits, "bytes", null, $"{commits:N0} commits with their snapshots and indexes, after closing"),
            new($"{name}: editors, fresh readers or logs that differ, or lack an acknowledged edit", diverged, "", 0, $"moved otherwise than foreseen {Number(seen, "differed")}, refused {Number(seen, "refused")} {string.Join("; ", broken)}"),
        ];
    }

    private static async Task<IReadOnlyList<Measured>> JoinAsync()
    {
        const int edits = 20_000;
        await using var place = await CardsOnServer.OpenAsync(1, 1, processor: Server);
        await place.Server.StartAsync();
        await using (var filling = place.Run("join", Generator, ("edits", edits))) await filling.ResultAsync();
        await place.Server.StopAsync();
        await place.Server.StartAsync();
        await using var again = place.Run("join", Generator, ("times", 50));
        var seen = await again.ResultAsync();
        var open = seen.GetProperty("join");
        return
        [
            new($"open a card of {Number(seen, "edits"):N0} edits, the first to do so since the start", Number(seen, "first"), "ms", 200, $"{Number(seen, "bytes") / 1000:N0} KB; connecting, reading and checking it included"),
            new($"open a card of {Number(seen, "edits"):N0} edits (p95)", Number(open, "p95"), "ms", 200, $"p50 {Number(open, "p50"):0.0}, most {Number(open, "max"):0.0} ms of {Number(open, "count")}"),
        ];
    }

    private static double Number(JsonElement seen, string name) => seen.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : 0;

    private sealed record Goals(double? Median, double? Last, double? Processor, double? Memory, double? PerSecond = null);

    private sealed record Load(int Cards, int Editors, double Rate)
    {
        public int Warm { get; init; } = 10;
        public int Seconds { get; init; } = 30;
        public int Seed { get; init; } = 1;
        public string Kind { get; init; } = "typing";
        public int Real { get; init; }

        public IEnumerable<(string, object)> Options =>
            [("cards", Cards), ("editors", Editors), ("rate", Rate), ("warm", Warm), ("seconds", Seconds), ("seed", Seed), ("kind", Kind), ("real", Real)];

        public static Load Of(string[] args)
        {
            var given = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1]);
            int Count(string name, int otherwise) => given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
            return new Load(Count("cards", 25), Count("editors", 8), double.Parse(given.GetValueOrDefault("rate", "5"), CultureInfo.InvariantCulture))
            {
                Warm = Count("warm", 10), Seconds = Count("seconds", 30), Seed = Count("seed", 1), Kind = given.GetValueOrDefault("kind", "typing"), Real = Count("real", 0),
            };
        }
    }
}
