using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Browser;

/// <summary>Two co-leads in two browsers, in Arabic: each scores alone, both are shown at once, they settle what divides them, both sides sign.</summary>
[Collection(Chromium.Tests)]
public sealed class ScoringStory : IAsyncLifetime
{
    private const string Association = "عضو عن المجتمع المدني", Ministry = "عضوة عن الإدارات";

    private readonly WorkspaceApp _app = new();
    private ScoringApp _scoring = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _scoring = await ScoringApp.OnAsync(_app, proposals: 1, criteria: 3, RevealRule.EachProposal);
        await _app.PersonAsync(Ministry, Role.Member, Side.Administration);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task From_blind_scores_to_a_ranking_that_both_sides_signed()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var official = await Chromium.PersonAsync(_app);
        await using var volunteer = await Chromium.PersonAsync(_app);
        var (hers, his) = (await official.NewPageAsync(), await volunteer.NewPageAsync());

        await ScoreAsync(hers, ScoringApp.OfficialFunction, "5", "3", "4");
        await SealAsync(hers);
        await hers.EvaluateAsync("window.neverLoadedAgain = true");
        await ScoreAsync(his, ScoringApp.VolunteerFunction, "1", "3", "4");
        await Assertions.Expect(his.GetByText("الطرف الآخر أيضا")).ToHaveCountAsync(0);
        await SealAsync(his);
        await BothAreShownAsync(his);
        await BothAreShownAsync(hers);
        Assert.True(await hers.EvaluateAsync<bool>("window.neverLoadedAgain === true"));

        await SettleAsync(hers, his);
        await SignAsync();
    }

    private async Task ScoreAsync(IPage page, string function, params string[] points)
    {
        await _app.SignInAsync(page, function, _scoring.ListAddress);
        await page.GetByRole(AriaRole.Link, new() { Name = "متابعة المقترح 1" }).ClickAsync();
        await page.WaitForURLAsync(_app.Address + _scoring.SheetAddress(1));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        foreach (var digit in points) await page.Keyboard.PressAsync("Digit" + digit);
        await page.GetByLabel("تعليق").First.FillAsync($"رأيي: {points[0]} نقط");
        await Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync("حفظ. لا يقرؤه غيرك.");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("تعليق").First).ToHaveValueAsync($"رأيي: {points[0]} نقط");
        await Assertions.Expect(page.Locator("fieldset.criterion").Nth(2).Locator($"input[value='{points[2]}']")).ToBeCheckedAsync();
    }

    private static async Task SealAsync(IPage page)
    {
        await page.GetByText("ختم هذه النقط…").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ختم", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "الوصل" })).ToBeVisibleAsync();
    }

    private static async Task BothAreShownAsync(IPage page)
    {
        var first = page.Locator("table.both-scores tbody tr").First;
        await Assertions.Expect(first).ToContainTextAsync("خارج هامش التفاوت");
        await Assertions.Expect(first.Locator("td b")).ToHaveTextAsync(["5", "1"]);
        await Assertions.Expect(first).ToContainTextAsync("رأيي: 5 نقط");
        await Assertions.Expect(first).ToContainTextAsync("رأيي: 1 نقط");
        await Assertions.Expect(page.GetByText("يتجاوز الفارق بين الطرفين الهامش في معيار واحد.")).ToBeVisibleAsync();
    }

    private async Task SettleAsync(IPage hers, IPage his)
    {
        foreach (var page in new[] { hers, his }) await page.GetByRole(AriaRole.Link, new() { Name = "إلى اجتماع الثنائي" }).ClickAsync();
        await Assertions.Expect(hers.GetByText("حسم في 0 من فارق واحد")).ToBeVisibleAsync();
        foreach (var page in new[] { hers, his }) await Assertions.Expect(page.GetByText("حاضر الآن")).ToHaveCountAsync(2);

        await hers.GetByLabel("3", new() { Exact = true }).CheckAsync();
        await hers.GetByLabel("التعليل").FillAsync("اتفقنا بعد الرجوع إلى نص المقترح.");
        await hers.GetByRole(AriaRole.Button, new() { Name = "اقتراح", Exact = true }).ClickAsync();
        await Assertions.Expect(his.GetByText("اتفقنا بعد الرجوع إلى نص المقترح.")).ToBeVisibleAsync();
        await Assertions.Expect(hers.GetByRole(AriaRole.Button, new() { Name = "تأكيد 3" })).ToHaveCountAsync(0);
        await his.GetByRole(AriaRole.Button, new() { Name = "تأكيد 3" }).ClickAsync();

        foreach (var page in new[] { hers, his })
            await Assertions.Expect(page.GetByText("حسم في جميع نقط هذا الثنائي")).ToBeVisibleAsync();
    }

    private async Task SignAsync()
    {
        var address = $"/plans/{_scoring.Plan.Number}/evaluation/rounds/1/ranking";
        await using var ministry = await Chromium.PersonAsync(_app);
        await using var association = await Chromium.PersonAsync(_app);
        var (first, second) = (await ministry.NewPageAsync(), await association.NewPageAsync());
        await _app.SignInAsync(first, Ministry, address);
        await _app.SignInAsync(second, Association, address);

        await first.GetByRole(AriaRole.Button, new() { Name = "التوقيع باسم الإدارات" }).ClickAsync();
        await Assertions.Expect(first.GetByText(new Regex("وقع في [0-9]"))).ToHaveCountAsync(1);
        await second.GetByRole(AriaRole.Button, new() { Name = "التوقيع باسم المجتمع المدني" }).ClickAsync();
        foreach (var page in new[] { first, second })
            await Assertions.Expect(page.GetByText("لا يتغير فيه شيء بعد الآن")).ToBeVisibleAsync();

        var published = await first.APIRequest.GetAsync($"{_app.Address}/api/plans/{_scoring.Plan.Number}/scoring-rounds/1");
        Assert.Equal(200, published.Status);
    }
}
