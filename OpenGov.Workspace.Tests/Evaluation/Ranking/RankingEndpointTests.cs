using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

public sealed class RankingEndpointTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    private const string Text = """{"format":"ogw-ranking-v1","proposals":[{"title":"مقترح"}]}""";

    [Fact]
    public async Task A_ranking_is_anybody_s_once_published_and_before_that_as_if_it_were_not_there()
    {
        using var anybody = new HttpClient { BaseAddress = new Uri(app.Address) };
        await AddAsync(1, publish: true);
        await AddAsync(2, publish: false);

        using var answer = await anybody.GetAsync("/api/plans/7/scoring-rounds/1");
        var body = await answer.Content.ReadAsByteArrayAsync();
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        Assert.Equal(Fingerprint.Of(Text), hash);
        Assert.Equal($"\"{hash}\"", answer.Headers.ETag!.Tag);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/plans/7/scoring-rounds/1");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{hash}\""));
        using var unchanged = await anybody.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        using var closed = await anybody.GetAsync("/api/plans/7/scoring-rounds/2");
        using var missing = await anybody.GetAsync("/api/plans/7/scoring-rounds/3");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (closed.StatusCode, missing.StatusCode));
        Assert.Equal(await closed.Content.ReadAsStringAsync(), await missing.Content.ReadAsStringAsync());
    }

    private async Task AddAsync(int number, bool publish)
    {
        var (official, volunteer) = (Person(), Person());
        var begun = await app.Get<Database>().BeginAsync();
        await using var transaction = begun.Value!;
        var db = transaction.Db;
        var plan = db.Plans.FirstOrDefault(p => p.Number == 7) ?? db.Add(new Plan(7, new LocalText("خطة"), 2030, 2032)).Entity;
        db.AddRange(official, volunteer);
        await db.SaveChangesAsync();

        var grid = EvaluationScene.AdoptedGrid(plan.Id, 1, Actor.Of(official.Id), Actor.Of(volunteer.Id), number: number);
        var round = new ScoringRound(plan.Id, grid.Id, number, new LocalText("جولة"));
        var ranking = new Ranking(round.Id);
        Assert.True(ranking.Sign(Side.Administration, official.Id, Fingerprint.Of(Text), DateTime.UtcNow).Ok);
        Assert.True(ranking.Sign(Side.CivilSociety, volunteer.Id, Fingerprint.Of(Text), DateTime.UtcNow).Ok);
        if (publish) Assert.True(ranking.Publish(round, [], Text, DateTime.UtcNow).Ok);
        db.AddRange(grid, round, ranking);
        await db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    private static Account Person() => Account.Of(new LocalText("عضو"), "ar", DateTime.UtcNow);
}
