using Microsoft.Playwright;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Browser;

/// <summary>Somebody registers on a small telephone in Arabic, and is let in at the door.</summary>
[Collection(Chromium.Tests)]
public sealed class RegistrationStory : IAsyncLifetime
{
    private readonly WorkspaceApp _app = new() { WithExample = true };

    public ValueTask InitializeAsync() => _app.InitializeAsync();
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_telephone_registers_without_a_script_and_its_pass_is_let_in_at_the_desk()
    {
        var session = SessionToCome.In(_app, today: true);
        using var turn = await Chromium.TakeTurnAsync();
        await using var visitor = await Chromium.PersonAsync(_app, width: 320, height: 640);
        var phone = await visitor.NewPageAsync();
        var scripts = new List<string>();
        phone.Request += (_, request) => { if (request.ResourceType is "script" or "websocket") scripts.Add(request.Url); };

        await phone.GotoAsync($"/public/plans/2/sessions/{session.Number}");
        await NothingSticksOutAsync(phone);
        await phone.GetByLabel("الصفة").SelectOptionAsync(new SelectOptionValue { Label = "مواطن أو مواطنة" });
        await phone.GetByLabel("الاسم").FillAsync("زينب من سلا");
        await phone.GetByLabel("أوافق").CheckAsync();

        // Stopped while the form was being filled in: it is told, and nothing that was typed is lost.
        await SetAsync(session, stopped: true, version: 1);
        await phone.GetByRole(AriaRole.Button, new() { Name = "تسجيل", Exact = true }).ClickAsync();
        await Assertions.Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync("التسجيل غير مفتوح");
        await Assertions.Expect(phone.GetByLabel("الاسم")).ToHaveValueAsync("زينب من سلا");
        await SetAsync(session, stopped: false, version: 2);
        await phone.Locator("form[method=post] button.button").ClickAsync();

        await Assertions.Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "تم تسجيلكم" })).ToBeVisibleAsync();
        await Assertions.Expect(phone.GetByRole(AriaRole.Img, new() { Name = "رمز QR لتسجيل حضوركم" })).ToBeVisibleAsync();
        await NothingSticksOutAsync(phone);
        var code = (await phone.Locator("#pass ~ p strong").InnerTextAsync()).Trim();
        Assert.Empty(scripts);

        await using var host = await Chromium.PersonAsync(_app, width: 320, height: 640);
        var desk = await host.NewPageAsync();
        await _app.SignInAsync(desk, "رئيسة مصلحة الحكومة المنفتحة", $"/plans/2/sessions/{session.Number}/desk");
        await desk.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await NothingSticksOutAsync(desk);
        await desk.GetByLabel("الرمز", new() { Exact = true }).FillAsync(code);
        await desk.Keyboard.PressAsync("Enter");

        await Assertions.Expect(desk.GetByText("سُجّل حضور:")).ToBeVisibleAsync();
        await Assertions.Expect(desk.GetByText("حاضر واحد")).ToBeVisibleAsync();
        await desk.GetByLabel("البحث بالاسم أو الهيئة أو الرمز").FillAsync("زينب");
        await Assertions.Expect(desk.Locator(".person")).ToHaveCountAsync(1);
        await desk.GetByRole(AriaRole.Button, new() { Name = "التراجع عن تسجيل حضور زينب من سلا" }).ClickAsync();
        await Assertions.Expect(desk.GetByText("لم يحضر أحد بعد")).ToBeVisibleAsync();
    }

    private async Task SetAsync(SessionToCome session, bool stopped, int version)
    {
        var view = (await _app.Get<PlanningSheet>().ReadAsync(Actor.System, 2, int.Parse(session.Number, System.Globalization.CultureInfo.InvariantCulture))).Value!;
        Assert.True((await _app.Get<SetRegistration>().RunAsync(Actor.System, session.Id, view.Registration!.Terms with { IsStopped = stopped }, version)).Ok);
    }

    private static async Task NothingSticksOutAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.Url);
}
