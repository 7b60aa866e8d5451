using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Bench;

/// <summary>Co-leads at their sheets, over http, in the running program: going on to the next proposal, and two hundred of them at once.</summary>
internal static partial class Scoring
{
    private const int Proposals = 1_000, Pairs = 100, Criteria = 6;
    private static readonly TimeSpan Working = TimeSpan.FromSeconds(20), BetweenPoints = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<Measured>> MeasureAsync()
    {
        await using var workspace = new RunningWorkspace();
        var people = new List<(Guid Account, Side Side)>();
        for (var i = 0; i < Pairs; i++)
            foreach (var side in Sides.Both)
                people.Add(((await workspace.Get<OpenExampleAccount>().RunAsync(Actor.System, new LocalText($"منسق {i + 1}"), Role.CoLead, side)).Value, side));
        var register = await new LargeRegister(workspace.Get<Database>()).FillAsync(Proposals);   // the running program's database goes with it
        var alone = await RoundAsync(workspace, register, 1, people.Take(2).ToList(), Proposals);
        var together = await RoundAsync(workspace, register, 2, people, Proposals);
        return [.. await OpeningAsync(workspace, register, alone, people[0].Account), await TogetherAsync(workspace, together, people)];
    }

    /// <summary>All proposals given to one pair: its co-lead goes from each to the next.</summary>
    private static async Task<IReadOnlyList<Measured>> OpeningAsync(RunningWorkspace workspace, LargeRegister register, ScoringRound round, Guid account)
    {
        var view = workspace.Get<ScoreSheetView>();
        var number = 0;
        var reading = await Timing.OfAsync(() => view.ReadAsync(Actor.Of(account), register.Plan.Number, round.Number, ++number), times: 100, warm: 5);
        using var person = await SignInAsync(workspace, account);
        var page = await Timing.OfAsync(async () =>
        {
            using var answer = await person.GetAsync($"/plans/{register.Plan.Number}/evaluation/rounds/{round.Number}/score/{++number}");
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }, times: 100, warm: 5);
        return
        [
            new("next proposal to score, 1,000 in the round: what is read (p95)", reading.P95, "ms", null, reading.Note),
            new("next proposal to score, 1,000 in the round: the page over http (median)", page.Median, "ms", 50, page.Note),
            new("next proposal to score, 1,000 in the round: the page over http (p95)", page.P95, "ms", 50, page.Note),
        ];
    }

    /// <summary>Everybody gives a point every two seconds, each on a sheet of their own.</summary>
    private static async Task<Measured> TogetherAsync(RunningWorkspace workspace, ScoringRound round, List<(Guid Account, Side Side)> people)
    {
        var criteria = await CriteriaAsync(workspace, round);
        var taken = new ConcurrentBag<double>();
        var clients = new List<HttpClient>();
        foreach (var (account, _) in people) clients.Add(await SignInAsync(workspace, account));
        await Task.WhenAll(people.Select((person, i) =>
            ScoreAsync(workspace, clients[i], round, person.Account, criteria, TimeSpan.FromMilliseconds(10 * i), taken)));
        clients.ForEach(client => client.Dispose());
        var sorted = taken.Order().ToArray();
        var p95 = sorted[(int)(sorted.Length * .95)];
        return new(
            "100 pairs scoring at once: a saved point, over http (p95)", p95, "ms", 100,
            $"{sorted.Length} saved in {Working.TotalSeconds:0} s, median {sorted[sorted.Length / 2]:0.0}, p99 {sorted[(int)(sorted.Length * .99)]:0.0}, clients in the same process");
    }

    private static async Task ScoreAsync(
        RunningWorkspace workspace, HttpClient client, ScoringRound round, Guid account, IReadOnlyList<Guid> criteria, TimeSpan later, ConcurrentBag<double> taken)
    {
        var sheet = await FirstSheetAsync(workspace, round, account);
        await Task.Delay(later);
        var (version, end, random) = (1, Stopwatch.GetTimestamp() + (long)(Working.TotalSeconds * Stopwatch.Frequency), new Random(account.GetHashCode()));
        var points = new Dictionary<Guid, int>();
        while (Stopwatch.GetTimestamp() < end)
        {
            points[criteria[random.Next(criteria.Count)]] = random.Next(1, 6);
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsJsonAsync($"/score-sheets/{sheet}", new { version, points, comments = new Dictionary<Guid, string>(), overall = "" });
            var kept = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Kept>();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            version = kept!.Version;
            await Task.Delay(BetweenPoints * (.5 + random.NextDouble()));
        }
    }

    private sealed record Kept(int Version);

    private const string TokenHeader = "RequestVerificationToken";

    private static async Task<HttpClient> SignInAsync(RunningWorkspace workspace, Guid account)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = workspace.Address };
        var token = TokenIn(await client.GetStringAsync("/sign-in"));
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["account"] = $"{account}", ["back"] = "/account" });
        using var entered = await client.PostAsync("/sign-in/example", fields);
        client.DefaultRequestHeaders.Add(TokenHeader, TokenIn(await entered.EnsureSuccessStatusCode().Content.ReadAsStringAsync()));
        return client;
    }

    private static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private static async Task<Guid> FirstSheetAsync(RunningWorkspace workspace, ScoringRound round, Guid account)
    {
        await using var db = workspace.Get<Database>().Reader();
        return await (from sheet in db.ScoreSheets join scored in db.ScoredProposals on sheet.ScoredProposalId equals scored.Id
                      where scored.RoundId == round.Id && sheet.AuthorId == account select sheet.Id).FirstAsync();
    }

    private static async Task<IReadOnlyList<Guid>> CriteriaAsync(RunningWorkspace workspace, ScoringRound round)
    {
        await using var db = workspace.Get<Database>().Reader();
        return await db.Criteria.Where(criterion => criterion.GridId == round.GridId).Select(criterion => criterion.Id).ToListAsync();
    }

    /// <summary>An open round, its proposals dealt out among its pairs.</summary>
    private static async Task<ScoringRound> RoundAsync(
        RunningWorkspace workspace, LargeRegister register, int number, List<(Guid Account, Side Side)> people, int count)
    {
        var grid = new EvaluationGrid(register.Plan.Id, number, new LocalText("شبكة"), 1, 5);
        var meanings = Enumerable.Range(1, 5).ToDictionary(points => points, points => new LocalText($"معنى النقطة {points} مكتوب بما يكفي من الكلمات"));
        Check(grid.SetCriteria([.. Enumerable.Range(1, Criteria).Select(i => new NewCriterion(new LocalText($"معيار {i}"), new LocalText($"سؤال {i}"), i, null, meanings))]));
        foreach (var side in Sides.Both) Check(grid.Sign(side, people[side is Side.Administration ? 0 : 1].Account, DateTime.UtcNow));

        var round = new ScoringRound(register.Plan.Id, grid.Id, number, new LocalText("جولة"));
        foreach (var pair in people.Chunk(2)) Check(new Result(round.AddPair(pair[0].Account, pair[1].Account, null, []).Refusal));
        Check(round.Open(workspace.Get<ScoreVault>().NewKeyFor(round.Id), DateTime.UtcNow));
        await using var transaction = (await workspace.Get<Database>().BeginAsync()).Value!;
        var db = transaction.Db;
        db.Add(grid);
        await db.SaveChangesAsync();
        db.Add(round);
        var proposals = await db.Proposals.Where(p => p.PlanId == register.Plan.Id).OrderBy(p => p.Number).Take(count).Select(p => p.Id).ToListAsync();
        db.AddRange(proposals.Select((id, i) => new ScoredProposal(round.Id, id, round.Pairs[i % round.Pairs.Count])));
        await db.SaveChangesAsync();
        await transaction.CommitAsync(default);
        return round;
    }

    private static void Check(Result result)
    {
        if (!result.Ok) throw new InvalidOperationException(result.Refusal!.Key);
    }
}
