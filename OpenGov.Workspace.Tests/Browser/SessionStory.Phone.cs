using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Browser;

/// <remarks>A participant in the room.</remarks>
public sealed partial class SessionStory
{
    /// <summary>A participant's narrow telephone.</summary>
    private sealed class Phone(IBrowserContext person, IPage page) : IAsyncDisposable
    {
        public IPage Screen => page;

        public static async Task<Phone> JoinAsync(WorkspaceApp app, RoomEntry entry)
        {
            var person = await Chromium.PersonAsync(app, width: 340, height: 640);
            var page = await person.NewPageAsync();
            await page.GotoAsync(app.Address + entry.Address);
            await page.GetByRole(AriaRole.Button, new() { Name = "دخول القاعة" }).ClickAsync();
            await Assertions.Expect(page.Locator(".room-state")).ToContainTextAsync("متصل");
            return new Phone(person, page);
        }

        public async Task VoteAsync(string option)
        {
            await page.GetByLabel(option).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "تصويت" }).ClickAsync();
            await Assertions.Expect(page.Locator(".room-told").First).ToContainTextAsync("سُجّل صوتكم");
        }

        public async Task SendAsync(string what, string text)
        {
            var fold = await UnfoldAsync(what);
            await fold.Locator("textarea").First.FillAsync(text);
            await fold.Locator("button[type=submit]").ClickAsync();
            await Assertions.Expect(fold.Locator(".room-list")).ToContainTextAsync(text);
        }

        public async Task ProposeAsync(string problem, string text)
        {
            var fold = await UnfoldAsync("solutions");
            await fold.Locator("select").SelectOptionAsync((await fold.Locator("option").Filter(new() { HasText = problem }).GetAttributeAsync("value"))!);
            await SendAsync("solutions", text);
        }

        private async Task<ILocator> UnfoldAsync(string what)
        {
            var fold = page.Locator($"[data-fold={what}]");
            if (!await fold.Locator("textarea").First.IsVisibleAsync()) await fold.Locator("summary").ClickAsync();
            return fold;
        }

        public async Task RankAsync(string problem)
        {
            var points = page.Locator(".room-points").Filter(new() { HasText = problem });
            for (var i = 0; i < 3; i++) await points.GetByText("+").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "إرسال نقطي" }).ClickAsync();
            await Assertions.Expect(page.Locator("[data-ranking] .room-told")).ToContainTextAsync("سُجّل");
        }

        public ValueTask DisposeAsync() => person.DisposeAsync();
    }
}
