using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Every address of the program that can be fetched, filled in with what the scoring is about.</summary>
internal sealed partial class Crawl
{
    private readonly Dictionary<string, string[]> _values;
    private readonly ScoringApp _scoring;

    private Crawl(ScoringApp scoring, Guid[] ids)
    {
        _scoring = scoring;
        string plan = $"{scoring.Plan.Number}", proposal = "1";
        _values = new(StringComparer.OrdinalIgnoreCase)
        {
            ["plan"] = [plan], ["number"] = [plan, proposal], ["round"] = ["1"], ["proposal"] = ["1", "2"], ["grid"] = ["1"], ["pair"] = ["1"],
            ["session"] = ["1"], ["seq"] = ["1", "2", "3", "4", "5"], ["code"] = ["none"], ["token"] = ["none"], [""] = [.. ids.Select(id => $"{id}")],
        };
    }

    public static async Task<Crawl> OfAsync(ScoringApp scoring)
    {
        var other = await scoring.SheetAsync(1, Side.Administration);
        return new Crawl(scoring, [other.Id, scoring.Scored[0].Id, scoring.Round.Id, scoring.Scored[0].ProposalId]);
    }

    /// <summary>In a fixed order.</summary>
    public IReadOnlyList<string> Addresses => [.. _scoring.App.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => AllowedByMatrix.ActionOf(endpoint) is { } action && (action.StartsWith("GET ", StringComparison.Ordinal) || !action.Contains(' ', StringComparison.Ordinal)))
        .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.SignalR.HubMetadata>() is null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(route => !route.StartsWith("/language", StringComparison.Ordinal))   // it changes the reader's language
        .SelectMany(Filled)
        .Concat([
            $"/search?q={Uri.EscapeDataString("مقترح")}", $"/record?plan={_scoring.Plan.Id}", $"/record?about={_scoring.Scored[0].Id}", $"/record?about={_scoring.Round.Id}",
            $"/record?about={SealScores.SealedEnvelopes}", "/record?folder=Evaluation", "/health/ready", "/health/live",
        ])
        .Distinct().Order(StringComparer.Ordinal)];

    private IEnumerable<string> Filled(string route)
    {
        if (Parameter().Match(route) is not { Success: true } found) return [route];
        var values = _values.GetValueOrDefault(found.Groups["name"].Value) ?? (route.Contains(":guid", StringComparison.Ordinal) ? _values[""] : ["1"]);
        return values.SelectMany(value => Filled(route[..found.Index] + value + route[(found.Index + found.Length)..]));
    }

    /// <summary>Everything that the browser receives; an archive unpacked.</summary>
    public static async Task<(int Status, string Text)> FetchAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var headers = $"{response.RequestMessage!.RequestUri!.PathAndQuery}\n{response.Content.Headers.ContentType}\n";
        return ((int)response.StatusCode, headers + Readable(bytes));
    }

    public static string Readable(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..]) return Encoding.UTF8.GetString(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return $"{entry.FullName}\n{Encoding.UTF8.GetString(memory.ToArray())}\n";
        }));
    }

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
