using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>What was taken away stops at once, in every open page.</summary>
[Collection(Chromium.Tests)]
public sealed class RevocationTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    [Fact]
    public async Task An_open_page_goes_to_the_sign_in_page_when_its_account_is_disabled()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await app.PersonAsync("المسؤول الأول", Role.Administrator);
        var id = await app.PersonAsync("كاتبة الجلسات", Role.Secretariat);
        await using var person = await Chromium.PersonAsync(app);
        var page = await OpenAccountsAsync(person, "كاتبة الجلسات");

        Assert.True((await app.Get<DisableAccount>().RunAsync(Actor.Operator, id)).Ok);

        await page.WaitForURLAsync(url => url.Contains("/sign-in?ended=true"), new() { Timeout = (float)Patience.Told.TotalMilliseconds });
    }

    [Fact]
    public async Task Withdrawing_a_role_closes_the_open_pages_and_signing_in_again_shows_what_is_left()
    {
        using var turn = await Chromium.TakeTurnAsync();
        var id = await app.PersonAsync("عضو وكاتب", Role.Secretariat);
        await app.Get<GrantRole>().RunAsync(Actor.Operator, id, Role.Observer);
        await using var person = await Chromium.PersonAsync(app);
        var page = await OpenAccountsAsync(person, "عضو وكاتب");
        await using var db = app.Get<Database>().Reader();
        var grant = await db.Grants.SingleAsync(held => held.AccountId == id && held.Role == Role.Secretariat);

        Assert.True((await app.Get<RevokeRole>().RunAsync(Actor.Operator, grant.Id)).Ok);

        await page.WaitForURLAsync(url => url.Contains("/sign-in?ended=true"), new() { Timeout = (float)Patience.Told.TotalMilliseconds });
        await app.SignInAsync(page, "عضو وكاتب");
        Assert.Equal(403, (await page.GotoAsync("/accounts"))!.Status);
    }

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_other_and_the_next_person_gets_pages_of_their_own()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await app.PersonAsync("الشخص الأول", Role.Secretariat);
        await app.PersonAsync("الشخص الثاني", Role.Observer);
        await using var browser = await Chromium.PersonAsync(app);
        var left = await OpenAccountsAsync(browser, "الشخص الأول");
        var right = await browser.NewPageAsync();
        await right.GotoAsync("/accounts");
        await right.Locator("#content[data-live]").WaitForAsync();

        await right.Locator($"form[action='{SignOut.Address}'] button").ClickAsync();
        await left.WaitForURLAsync(url => url.Contains("/sign-in"), new() { Timeout = (float)Patience.Told.TotalMilliseconds });
        await app.SignInAsync(right, "الشخص الثاني");

        await left.ReloadAsync();
        Assert.DoesNotContain("الشخص الأول", await left.Locator("header.head").InnerTextAsync());
    }

    [Fact]
    public async Task A_new_role_shows_in_the_open_page_without_signing_in_again()
    {
        using var turn = await Chromium.TakeTurnAsync();
        var id = await app.PersonAsync("ملاحظة جديدة", Role.Observer);
        await using var person = await Chromium.PersonAsync(app);
        var page = await person.NewPageAsync();
        await app.SignInAsync(page, "ملاحظة جديدة");
        await page.Locator("#content[data-live]").WaitForAsync();
        Assert.Equal(0, await page.Locator("a[href='/accounts']").CountAsync());

        await app.Get<GrantRole>().RunAsync(Actor.Operator, id, Role.Secretariat);

        await page.Locator("a[href='/accounts']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = (float)Patience.Told.TotalMilliseconds });
    }

    private async Task<IPage> OpenAccountsAsync(IBrowserContext person, string function)
    {
        var page = await person.NewPageAsync();
        await app.SignInAsync(page, function, "/accounts");
        await page.Locator("#content[data-live]").WaitForAsync();   // the line is opened after the first paint
        return page;
    }
}
