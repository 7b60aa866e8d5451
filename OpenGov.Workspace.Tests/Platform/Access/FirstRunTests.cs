using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

[Collection(Chromium.Tests)]
public sealed class FirstRunTests
{
    [Fact]
    public async Task In_production_the_key_from_the_console_opens_the_first_account_once()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var app = new WorkspaceApp { Environment = "Production", IsFirstStart = true };
        await app.InitializeAsync();
        var key = await app.Get<FirstRun>().KeyAsync();
        await using var person = await Chromium.PersonAsync(app);
        var page = await person.NewPageAsync();

        await page.GotoAsync("/first-run");
        await page.FillAsync("#key", "not the key");
        await page.FillAsync("#function", "مسؤول الفضاء الرقمي");
        await page.FillAsync("#email", "admin@example.ma");
        await page.FillAsync("#new-password", "a long enough password");
        await page.ClickAsync("main form button");
        await page.Locator("[role=alert]").WaitForAsync();
        Assert.Equal("admin@example.ma", await page.InputValueAsync("#email"));

        await page.FillAsync("#key", key!);
        await page.FillAsync("#new-password", "a long enough password");
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync("**/accounts");

        var cookie = (await person.CookiesAsync()).Single(found => found.Name == "__Host-ogw");
        Assert.True(cookie is { Secure: true, HttpOnly: true });
        await using var db = app.Get<Database>().Reader();
        Assert.Equal(Role.Administrator, (await db.Grants.SingleAsync()).Role);
        Assert.Equal(AccessRefusals.WrongKey, (await app.Get<MakeFirstAdministrator>()
            .RunAsync(Actor.Public, key, "second@example.ma", "آخر", "a long enough password", "ar")).Refusal);
    }

    [Fact]
    public async Task In_production_nobody_enters_by_one_click()
    {
        await using var app = new WorkspaceApp { Environment = "Production" };
        await app.InitializeAsync();
        await app.PersonAsync("شخص من المثال", Role.Administrator);
        using var visitor = new Visitor(app);

        Assert.DoesNotContain("شخص من المثال", await visitor.GetAsync("/sign-in"));
        Assert.DoesNotContain($"POST {ExampleSignIn.Address}", app.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints).Select(AllowedByMatrix.ActionOf));
    }
}
