using System.Net;
using System.Text.Json;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

public sealed class OpenDataTests : IAsyncLifetime
{
    private const string Canary = "b7c1-private-author";
    private readonly WorkspaceApp _app = new() { Environment = "Production" };
    private readonly HttpClient _anybody = new();

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _anybody.BaseAddress = new Uri(_app.Address);
        var open = new Plan(2, new LocalText("الخطة الثانية"), 2021, 2023);
        open.PublishRegister(DateTime.UtcNow);
        var closed = new Plan(3, new LocalText("الخطة الثالثة"), 2024, 2027);
        Proposal[] proposals =
        [
            new(open.Id, 1, null, Channel.Portal, "=HYPERLINK(\"http://evil\")", "نص, بفاصلة", new DateOnly(2021, 3, 4)),
            new(open.Id, 2, null, Channel.Session, "＝1+1", "نص", null),
            new(closed.Id, 1, null, Channel.Portal, "not yet public", "text", null),
        ];
        await AddAsync([open, closed]);
        await AddAsync(proposals);
        await AddAsync([new ProposalAuthor(proposals[0].Id, Canary, Canary), new ReportedFigure(open.Id, "proposals.accepted", null, "proposals", "report")]);
    }

    [Fact]
    public async Task The_published_register_is_anybody_s_and_says_nothing_of_authors()
    {
        var json = JsonDocument.Parse(await _anybody.GetStringAsync("/api/plans/2/proposals")).RootElement;

        Assert.Equal([1, 2], json.GetProperty("proposals").EnumerateArray().Select(proposal => proposal.GetProperty("number").GetInt32()));
        Assert.Equal("portal", json.GetProperty("proposals")[0].GetProperty("channel").GetString());
        foreach (var address in new[] { "/api/plans", "/api/plans/2/proposals", "/api/plans/2/proposals.json", "/api/plans/2/proposals.csv", "/api/plans/2/figures" })
            Assert.DoesNotContain(Canary, await _anybody.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_tells_the_public_nothing_of_a_plan_of_which_nothing_is_published()
    {
        var start = await _anybody.GetStringAsync("/");

        Assert.Contains("الخطة الثانية", start, StringComparison.Ordinal);
        Assert.DoesNotContain("الخطة الثالثة", start, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_is_not_published_answers_as_one_that_does_not_exist()
    {
        foreach (var what in new[] { "proposals", "proposals.json", "proposals.csv", "figures" })
        {
            var closed = await _anybody.GetAsync($"/api/plans/3/{what}");
            var missing = await _anybody.GetAsync($"/api/plans/77/{what}");

            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (closed.StatusCode, missing.StatusCode));
            Assert.Equal(await missing.Content.ReadAsStringAsync(), await closed.Content.ReadAsStringAsync());
            Assert.Equal(Headers(missing), Headers(closed));
        }

        Assert.Equal([2], JsonDocument.Parse(await _anybody.GetStringAsync("/api/plans")).RootElement.EnumerateArray().Select(plan => plan.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task No_cell_of_the_table_is_a_formula()
    {
        var lines = (await _anybody.GetStringAsync("/api/plans/2/proposals.csv")).Split("\r\n");

        Assert.StartsWith("""1,,portal,,"'=HYPERLINK(""http://evil"")","نص, بفاصلة",2021-03-04,notExamined,""", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""2,,session,,"'＝1+1",نص,,""", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_is_not_known_is_null_and_what_is_counted_says_so()
    {
        var figures = JsonDocument.Parse(await _anybody.GetStringAsync("/api/plans/2/figures")).RootElement.GetProperty("figures").EnumerateArray()
            .ToDictionary(figure => figure.GetProperty("key").GetString()!);

        Assert.Equal(JsonValueKind.Null, figures["proposals.accepted"].GetProperty("value").ValueKind);
        Assert.Equal((2, "register"), (figures["register.proposals"].GetProperty("value").GetInt32(), figures["register.proposals"].GetProperty("source").GetString()));
    }

    [Fact]
    public async Task An_answer_can_be_kept_and_asked_about_and_read_from_any_site()
    {
        var first = await _anybody.GetAsync("/api/plans/2/proposals");
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/plans/2/proposals");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var again = await _anybody.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.NotNull(first.Content.Headers.LastModified);
    }

    [Fact]
    public async Task A_long_register_is_read_page_by_page()
    {
        var first = JsonDocument.Parse(await _anybody.GetStringAsync("/api/plans/2/proposals?limit=1")).RootElement;
        var second = JsonDocument.Parse(await _anybody.GetStringAsync(first.GetProperty("next").GetString())).RootElement;

        Assert.Equal(2, second.GetProperty("proposals")[0].GetProperty("number").GetInt32());
    }

    private static List<string> Headers(HttpResponseMessage answer) =>
        [.. answer.Headers.Where(header => header.Key is not "Date").Select(header => Varying().Replace($"{header.Key}: {string.Join(',', header.Value)}", "")).Order()];

    private static System.Text.RegularExpressions.Regex Varying() => new("'nonce-[^']+'");

    private async Task AddAsync(object[] things)
    {
        await using var transaction = (await _app.Get<Database>().BeginAsync()).Value!;
        transaction.Db.AddRange(things);
        await transaction.Db.SaveChangesAsync();
        await transaction.CommitAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        await _app.DisposeAsync();
    }
}
