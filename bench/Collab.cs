using System.Globalization;
using System.Text.Json;
using OpenGov.Workspace.Cards;

namespace OpenGov.Bench;

/// <summary>People writing cards together: real editors in Node on one processor, the program on the other, every edit durable before it is acknowledged.</summary>
/// <remarks>
/// <c>collab</c> runs all of it, <c>collab many | one | join | saturation</c> one part; <c>collab floor</c> says what the machine takes for the first two by itself. <c>collab --cards 25 --editors 8 --rate 5 --seconds 30
/// --warm 10 --seed 1 [--followers 1 | --writers 1] [--real 2] [--p95 50] [--p99 250] [--memory 600]</c> runs a load of one's own against goals of
/// one's own (see <c>bench/collab/editors.mjs</c>; followers and writers are editors without a document), <c>collab --soak 1200</c> a day's coming and going in so many seconds.
/// </remarks>
internal static class Collab
{
    private const int Server = 0, Generator = 1;

    private static readonly Dictionary<string, Func<Task<IReadOnlyList<Measured>>>> Parts = new()
    {
        // Two on each card have the real plugin and a document; with one, two hundred of them take longer than the server they measure.
        ["many"] = () => LoadAsync(new Load(25, 8, 5) { Kind = "follower", Real = 2, Warm = 90 }, new Goals { Median = 1, Last = 10, Processor = 200, Memory = 250 }),
        ["one"] = () => LoadAsync(new Load(1, 12, 5) { Warm = 60 }, new Goals { Last = 10 }),
        ["join"] = JoinAsync,
        // Editors are held to twenty commits a second each, so it takes many; those without a document leave the generator room.
        ["soak"] = () => SoakAsync(60),
        ["floor"] = FloorAsync,
        ["saturation"] = () => LoadAsync(new Load(200, 2, 20) { Kind = "writer", Warm = 15 }, new Goals { PerSecond = 5_000 }),
    };

    public static async Task<IReadOnlyList<Measured>> MeasureAsync(string[] args)
    {
        if (args.Length > 0 && args[0].StartsWith("--", StringComparison.Ordinal))
        {
            var given = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
            return given.TryGetValue("soak", out var seconds) ? await SoakAsync((int)seconds) : await LoadAsync(Load.Of(given), Goals.Of(given));
        }

        string[] chosen = args.Length == 0 ? ["many", "one", "join", "saturation"] : args;
        if (chosen.FirstOrDefault(part => !Parts.ContainsKey(part)) is { } unknown) throw new ArgumentException($"'{unknown}' is none of: {string.Join(", ", Parts.Keys)}");
        var lines = new List<Measured>();
        foreach (var part in chosen) lines.AddRange(await Parts[part]());
        return lines;
    }

    private static async Task<IReadOnlyList<Measured>> LoadAsync(Load load, Goals goals)
    {
        // More than may open one card otherwise.
        await using var place = await CardsOnServer.OpenAsync(
            load.Cards, load.Cards * load.Editors, processor: Server, settings: ("Workspace__Live__Connections", $"{Math.Max(64, load.Editors + 1)}"));
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
            new($"{name}: edit to every peer (p95)", Number(peers, "p95"), "ms", goals.Late, generator),
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

    private static async Task<IReadOnlyList<Measured>> SoakAsync(int seconds)
    {
        const int cards = 10, editors = 40;
        await using var place = await CardsOnServer.OpenAsync(cards, editors, processor: Server, settings: ("Workspace__Live__Idle", "00:00:10"));
        await place.Server.StartAsync();
        await using var people = place.Run(
            "soak", Generator, ("cards", cards), ("editors", editors), ("seconds", seconds), ("pid", place.Server.Id), ("wal", Path.Combine(place.Folder, "workspace.db-wal")));
        var seen = await people.ResultAsync();
        await place.Server.StopAsync();
        var (broken, commits) = await place.ProveAsync(seen);
        double Was(string when, string what) => Number(seen.GetProperty(when), what);
        string name = $"{seconds} s of coming and going";
        return
        [
            new($"{name}: memory grows a minute", Number(seen, "slope"), "MB", 1, $"second half; resident {Was("base", "memory"):0} before, {Was("busy", "memory"):0} busy, {Was("calmed", "memory"):0} MB after; {Number(seen, "visits")} visits, {commits:N0} commits; seed {Number(seen, "seed")}"),
            new($"{name}: files open afterwards, more than before", Was("calmed", "files") - Was("base", "files"), "", 16, $"{Was("busy", "files")} while busy"),
            new($"{name}: threads afterwards, more than before", Was("calmed", "threads") - Was("base", "threads"), "", 8, $"{Was("busy", "threads")} while busy"),
            new($"{name}: write-ahead file at most", Number(seen, "mostWal"), "MB", 64),
            new($"{name}: readers or logs that differ, edits left behind", Number(seen, "diverged") + Number(seen, "wrongs") + broken.Count, "", 0, string.Join("; ", broken)),
        ];
    }

    /// <summary>The same load over a relay that understands nothing, appends to a file and passes on: what to compare with on another machine.</summary>
    private static async Task<IReadOnlyList<Measured>> FloorAsync()
    {
        var lines = new List<Measured>();
        var folder = Directory.CreateTempSubdirectory("opengov-floor-").FullName;
        try
        {
            foreach (var load in new[] { new Load(25, 8, 5), new Load(1, 12, 5) })
            {
                await using var floor = new CollabProgram("floor", [.. load.Options, ("server", Server), ("file", Path.Combine(folder, "log"))], Generator);
                var seen = await floor.ResultAsync();
                var peers = seen.GetProperty("toPeers");
                var name = string.Create(CultureInfo.InvariantCulture, $"a bare relay, {load.Cards} × {load.Editors} × {load.Rate}/s");
                lines.Add(new($"{name}: edit to every peer (p50)", Number(peers, "p50"), "ms", null, $"p95 {Number(peers, "p95"):0.00}, most {Number(peers, "max"):0.0} ms; {Number(peers, "count"):N0} arrivals; seed {Number(seen, "seed")}"));
                lines.Add(new($"{name}: edit to every peer (p99)", Number(peers, "p99"), "ms", null, $"the generator used {Number(seen, "ownProcessor") * 100:0} % of its processor"));
                lines.Add(new($"{name}: its processor for an edit", Number(seen, "processorPerEdit"), "µs", null, $"{Number(seen, "edits"):N0} edits; resident {Number(seen, "memory"):0} MB"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return lines;
    }

    private static double Number(JsonElement seen, string name) => seen.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : 0;

    private sealed record Goals
    {
        public double? Median { get; init; }
        public double? Late { get; init; }
        public double? Last { get; init; }
        public double? Processor { get; init; }
        public double? Memory { get; init; }
        public double? PerSecond { get; init; }

        public static Goals Of(Dictionary<string, double> given)
        {
            double? Goal(string name) => given.TryGetValue(name, out var goal) ? goal : null;
            return new Goals { Median = Goal("p50"), Late = Goal("p95"), Last = Goal("p99"), Processor = Goal("processor"), Memory = Goal("memory"), PerSecond = Goal("per-second") };
        }
    }

    private sealed record Load(int Cards, int Editors, double Rate)
    {
        public int Warm { get; init; } = 10;
        public int Seconds { get; init; } = 30;
        public int Seed { get; init; } = 1;
        public string Kind { get; init; } = "typing";

        /// <summary>Editors with a document on each card, whatever the others are.</summary>
        public int Real { get; init; }

        public IEnumerable<(string, object)> Options =>
            [("cards", Cards), ("editors", Editors), ("rate", Rate), ("warm", Warm), ("seconds", Seconds), ("seed", Seed), ("kind", Kind), ("real", Real)];

        public static Load Of(Dictionary<string, double> given)
        {
            double Given(string name, double otherwise) => given.GetValueOrDefault(name, otherwise);
            return new Load((int)Given("cards", 25), (int)Given("editors", 8), Given("rate", 5))
            {
                Warm = (int)Given("warm", 10), Seconds = (int)Given("seconds", 30), Seed = (int)Given("seed", 1), Kind = Given("writers", 0) > 0 ? "writer" : Given("followers", 0) > 0 ? "follower" : "typing", Real = (int)Given("real", 0),
            };
        }
    }
}
