using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Bench;

/// <summary>The public's pages of the example, asked for two hundred times a second while the workspace goes on changing.</summary>
/// <remarks>The time is the server's own (http.server.request.duration); whoever asks runs in the same process, on the same cores.</remarks>
internal static partial class PublicPages
{
    private const int PerSecond = 200, Seconds = 30, WarmSeconds = 5;

    /// <summary>What people look at on a day of news: mostly the register, its proposals, and the cards.</summary>
    private static readonly (string Address, int Weight)[] Mix =
    [
        ("public", 15), ("public/plans/2", 10), ("public/plans/3", 10), ("public/plans/2/proposals", 15), ("public/plans/2/proposals?q=الميزانية", 5),
        ("public/plans/2/proposals?theme=2&page=2", 5), ("public/plans/2/proposals/{0}", 25), ("public/plans/2/sessions", 5),
        ("public/plans/3/commitments", 4), ("public/decisions", 3), ("public/open-data", 1), ("public/plans/3/propose", 2),
    ];

    public static async Task<IReadOnlyList<Measured>> MeasureAsync()
    {
        await using var workspace = new RunningWorkspace();
        using var reader = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = workspace.Address };
        var taken = new ConcurrentQueue<double>();
        using var times = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Name: "http.server.request.duration" }) listener.EnableMeasurementEvents(instrument);
            },
        };
        times.SetMeasurementEventCallback<double>((_, seconds, _, _) => taken.Enqueue(seconds * 1000));

        await AskAsync(workspace, reader, WarmSeconds);
        times.Start();
        var failed = await AskAsync(workspace, reader, Seconds);
        var timing = new Timing([.. taken.Order()], 0);

        return
        [
            new($"public pages, {PerSecond} requests/s for {Seconds} s, one change a second (p95)", timing.P95, "ms", 50,
                $"median {timing.Median:0.0}, most {timing.Sorted[^1]:0} ms, {timing.Sorted.Length} requests, {failed} failed"),
            new("of these failed", failed, "", 0),
            .. await Task.WhenAll(Mix.Select(async part =>
            {
                var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, part.Address, 1);
                var (bytes, page) = await FirstLoadAsync(reader, address);
                return new Measured($"first load of /{address}, without fonts", bytes / 1024.0, "KB", 100, $"the page itself {page / 1024.0:0.0} KB, nothing compressed");
            })),
        ];
    }

    private static async Task<int> AskAsync(RunningWorkspace workspace, HttpClient reader, int seconds)
    {
        await using var db = workspace.Get<Database>().Reader();
        var plan = await db.Plans.Where(p => p.Number == 2).Select(p => p.Id).SingleAsync();
        var secretariat = await workspace.SecretariatAsync();
        var enter = workspace.Get<EnterProposal>();
        var addresses = Mix.SelectMany(part => Enumerable.Repeat(part.Address, part.Weight)).ToArray();
        var random = new Random(7);
        var started = Stopwatch.GetTimestamp();
        var asked = new List<Task<bool>>(PerSecond * seconds);
        for (var i = 0; i < PerSecond * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond) - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.FromMilliseconds(1)) await Task.Delay(due);
            if (i % PerSecond == 0)
                _ = enter.RunAsync(secretariat, plan, new ProposalDraft { Channel = Channel.Portal, Text = $"نشر معطيات مفتوحة {seconds} {i}" });
            var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, addresses[random.Next(addresses.Length)], 1 + random.Next(200));
            var language = random.Next(10) switch { < 7 => "ar", < 9 => "fr", _ => "en" };
            asked.Add(IsShownAsync(reader, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}"));
        }

        return (await Task.WhenAll(asked)).Count(shown => !shown);
    }

    private static async Task<bool> IsShownAsync(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode;
    }

    /// <summary>The page and everything it asks for at once, as a browser that was never here.</summary>
    private static async Task<(long All, long Page)> FirstLoadAsync(HttpClient reader, string address)
    {
        var page = await reader.GetByteArrayAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=ar");
        long all = page.Length;
        foreach (Match asked in Asked().Matches(System.Text.Encoding.UTF8.GetString(page)))
            all += (await reader.GetByteArrayAsync(System.Net.WebUtility.HtmlDecode(asked.Groups[1].Value))).Length;
        return (all, page.Length);
    }

    [GeneratedRegex("(?:<link rel=\"(?:stylesheet|icon)\"[^>]*href|<(?:script|img)[^>]*src)=\"([^\"]+)\"")]
    private static partial Regex Asked();
}
