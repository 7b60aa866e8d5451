using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Data.Backup;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A word that nobody else could have written is put into one side's sheets, and looked for everywhere.</summary>
public sealed class CanaryTests(ITestOutputHelper output)
{
    private readonly string _sealedWord = $"canary-{Guid.NewGuid():N}", _draftWord = $"canary-{Guid.NewGuid():N}";

    [Fact]
    public async Task Nothing_of_sealed_scores_or_drafts_is_in_any_page_export_log_file_or_backup()
    {
        await using var app = new WorkspaceApp { Settings = [("Logging:LogLevel:Default", "Trace"), ("Logging:Console:LogLevel:Default", "Warning")] };
        await app.InitializeAsync();
        var logs = new CapturedLogs();
        app.Get<ILoggerFactory>().AddProvider(logs);
        var scoring = await ScoringApp.OnAsync(app, proposals: 3);
        using var author = await scoring.VisitorAsync(scoring.Official);
        await WriteAsync(scoring, author, 1, _sealedWord);
        await author.PostFormAsync(scoring.SheetAddress(1), "form.score-form", await FieldsAsync(scoring, 1, _sealedWord));
        await WriteAsync(scoring, author, 2, _draftWord);
        Assert.Equal(SheetState.Sealed, (await scoring.SheetAsync(1, Side.Administration)).State);
        Assert.Equal(SheetState.Draft, (await scoring.SheetAsync(2, Side.Administration)).State);

        var found = new List<string>();
        var crawl = await Crawl.OfAsync(scoring);
        var people = scoring.Others.Select(other => (other.Key.ToString(), (Guid?)other.Value)).Append(("peer", scoring.Volunteer)).Append(("public", null)).ToList();
        foreach (var (who, account) in people)
        {
            using var visitor = account is { } id ? await scoring.VisitorAsync(id) : new Visitor(app);
            foreach (var address in crawl.Addresses)
                if (HoldsCanary((await Crawl.FetchAsync(visitor.Client, address)).Text)) found.Add($"{who}: {address}");
        }

        output.WriteLine($"{people.Count} people, {crawl.Addresses.Count} addresses each");
        Assert.Equal([], found);
        Assert.False(HoldsCanary(logs.Text), "in the logs");
        Assert.True(HoldsCanary(await author.GetAsync(scoring.SheetAddress(1))), "the author sees it, so it would have been seen");

        foreach (var file in Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".writer", StringComparison.Ordinal)))
            if (HoldsCanary(Encoding.UTF8.GetString(await BytesAsync(file)))) found.Add(file);
        Assert.Equal([], found);

        var zip = Path.Combine(app.Folder, "..", $"{Guid.NewGuid():N}.zip");
        var taken = await new TakeBackup(app.Get<Database>(), app.Get<IOptions<WorkspaceOptions>>(), TimeProvider.System).RunAsync(zip, withKeys: false);
        var backup = Crawl.Readable(await File.ReadAllBytesAsync(zip));
        File.Delete(zip);
        Assert.True(taken.Ok);
        Assert.False(HoldsCanary(backup), "in the backup");
        var key = (await File.ReadAllTextAsync(Path.Combine(app.Folder, "keys", "scores.key"))).Trim();
        Assert.DoesNotContain(key, backup, StringComparison.Ordinal);
        Assert.DoesNotContain("scores.key", backup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_side_s_sheet_is_kept_read_and_sealed_by_its_author_alone()
    {
        await using var app = new WorkspaceApp();
        await app.InitializeAsync();
        var scoring = await ScoringApp.OnAsync(app);
        var sheet = await scoring.SheetAsync(1, Side.Administration);
        using var author = await scoring.VisitorAsync(scoring.Official);
        using var peer = await scoring.VisitorAsync(scoring.Volunteer);
        using var secretariat = await scoring.VisitorAsync(scoring.Others[Role.Secretariat]);
        using var stranger = new Visitor(app, follow: false);

        var mine = await KeepAsync(author, scoring, sheet.Id);
        var theirs = await KeepAsync(peer, scoring, sheet.Id);
        var nothing = await KeepAsync(peer, scoring, Guid.NewGuid());
        var withoutToken = await author.Client.PostAsJsonAsync(SheetEndpoint.Address(sheet.Id), new { version = 2 });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (mine.StatusCode, theirs.StatusCode, nothing.StatusCode));
        Assert.Equal(await nothing.Content.ReadAsStringAsync(), await theirs.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, withoutToken.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.Client.PostAsJsonAsync(SheetEndpoint.Address(sheet.Id), new { version = 2 })).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await secretariat.Client.PostAsJsonAsync(SheetEndpoint.Address(sheet.Id), new { version = 2 })).StatusCode);
        Assert.Equal(2, (await scoring.SheetAsync(1, Side.Administration)).Version);
    }

    private static async Task<HttpResponseMessage> KeepAsync(Visitor visitor, ScoringApp scoring, Guid sheet)
    {
        var page = await visitor.OpenAsync(scoring.SheetAddress(1));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        using var request = new HttpRequestMessage(HttpMethod.Post, SheetEndpoint.Address(sheet))
        {
            Content = JsonContent.Create(new { version = 1, points = new Dictionary<Guid, int>(), comments = new Dictionary<Guid, string>(), overall = "نص" }),
        };
        request.Headers.Add("RequestVerificationToken", token);
        return await visitor.Client.SendAsync(request);
    }

    private static async Task WriteAsync(ScoringApp scoring, Visitor author, int proposal, string word)
    {
        var sheet = await scoring.SheetAsync(proposal, Side.Administration);
        var draft = scoring.Draft(3, $"تعليق {word}", word);
        using var request = new HttpRequestMessage(HttpMethod.Post, SheetEndpoint.Address(sheet.Id))
        {
            Content = JsonContent.Create(new { version = sheet.Version, points = draft.Points, comments = draft.Comments, overall = draft.Overall }),
        };
        var page = await author.OpenAsync(scoring.SheetAddress(proposal));
        request.Headers.Add("RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        (await author.Client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static async Task<(string, string)[]> FieldsAsync(ScoringApp scoring, int proposal, string word)
    {
        var sheet = await scoring.SheetAsync(proposal, Side.Administration);
        return
        [
            .. GridShape.Of(scoring.Grid).Criteria.SelectMany(id => new[] { (SentSheet.PointsField(id), "3"), (SentSheet.CommentField(id), word) }),
            (SentSheet.VersionField, $"{sheet.Version}"), (SentSheet.OverallField, word), (SentSheet.Do, SentSheet.Seal),
        ];
    }

    private static async Task<byte[]> BytesAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private bool HoldsCanary(string text) =>
        text.Contains(_sealedWord, StringComparison.OrdinalIgnoreCase) || text.Contains(_draftWord, StringComparison.OrdinalIgnoreCase);
}
