using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Browser;

/// <summary>Two people at work on the second plan of the example, in Arabic: what one does, the other sees.</summary>
[Collection(Chromium.Tests)]
public sealed class LiveDashboardStory : IAsyncLifetime
{
    private const string Address = "/plans/2/dashboard";
    private readonly WorkspaceApp _app = new() { WithExample = true };

    public ValueTask InitializeAsync() => _app.InitializeAsync();
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_dashboard_left_open_counts_a_proposal_that_somebody_else_enters()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await OpenDashboardAsync(person, "ممثل رئيسي للجمعية");
        await Assertions.Expect(Proposals(page)).ToHaveTextAsync("232");

        await EnterAsync("نشر معطيات الميزانية");

        await Assertions.Expect(Proposals(page)).ToHaveTextAsync("233");
        await Assertions.Expect(Proposals(page)).ToHaveAttributeAsync("data-changed", "");
        Assert.True(await page.EvaluateAsync<bool>("() => window.sameDocument"));
    }

    [Fact]
    public async Task The_table_of_a_chart_that_was_opened_stays_open_when_its_numbers_change()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await OpenDashboardAsync(person, "ملاحظ عن جمعية غير عضوة في لجنة الإشراف");
        var chart = page.Locator("[aria-labelledby=themes-title]");
        await chart.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await EnterAsync("نشر معطيات الصفقات");

        await Assertions.Expect(chart.Locator("tbody tr").First.Locator("td").Last).ToHaveTextAsync("20");
        await Assertions.Expect(chart.Locator("details")).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(chart.Locator("summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_visitor_without_an_account_sees_no_figure()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await person.NewPageAsync();

        await page.GotoAsync(Address);

        await Assertions.Expect(page.Locator(".figure-number")).ToHaveCountAsync(0);
    }

    private async Task<IPage> OpenDashboardAsync(IBrowserContext person, string function)
    {
        var page = await person.NewPageAsync();
        await _app.SignInAsync(page, function, Address);
        await Assertions.Expect(page.Locator(".dashboard[data-live]")).ToBeAttachedAsync();   // its own connection stands
        await page.EvaluateAsync("() => window.sameDocument = true");
        return page;
    }

    private static ILocator Proposals(IPage page) => page.Locator(".figures .figure-number").First;

    /// <summary>A colleague of the secretariat enters a proposal on the first theme.</summary>
    private async Task EnterAsync(string text)
    {
        var colleague = Actor.Of(await _app.PersonAsync("زميلة", Role.Secretariat));
        await using var db = _app.Get<Database>().Reader();
        var plan = await db.Plans.Include(p => p.Themes).SingleAsync(p => p.Number == 2);
        var entered = await _app.Get<EnterProposal>().RunAsync(
            colleague, plan.Id, new ProposalDraft { Channel = Channel.Portal, ThemeId = plan.Themes.Single(t => t.Number == 1).Id, Text = text });
        Assert.Null(entered.Refusal);
    }
}
