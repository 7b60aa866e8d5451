using Microsoft.Playwright;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Browser;

/// <summary>A meeting that is under way, in Arabic: the secretariat and a member note at once.</summary>
[Collection(Chromium.Tests)]
public sealed class MeetingNotesStory : IAsyncLifetime
{
    private const string Address = "/plans/3/meetings/2/notes";

    private readonly WorkspaceApp _app = new() { WithExample = true, IsFirstStart = true };

    public ValueTask InitializeAsync() => _app.InitializeAsync();
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_one_notes_the_other_sees_and_two_texts_that_meet_are_both_kept()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await HoldAsync();
        await using var one = await Chromium.PersonAsync(_app);
        await using var other = await Chromium.PersonAsync(_app);
        var secretariat = await OpenAsync(one, "رئيسة مصلحة الحكومة المنفتحة");
        var member = await OpenAsync(other, "ممثل رئيسي للجمعية");

        await secretariat.Locator("#notes-1").FillAsync("طلب توضيح حول الالتزام 3");
        await Assertions.Expect(member.Locator("#notes-1")).ToHaveValueAsync("طلب توضيح حول الالتزام 3");

        // The member's page hears of nothing for a moment: both type on the same notes.
        await Task.WhenAll(
            secretariat.Locator("#notes-2").FillAsync("مجموعة واحدة أولا"),
            member.Locator("#notes-2").FillAsync("مجموعتان منذ البداية"));
        var clash = secretariat.GetByRole(AriaRole.Group, new() { Name = "نصان حول هذه النقطة" });
        await Assertions.Expect(clash).ToContainTextAsync("مجموعة واحدة أولا");
        await Assertions.Expect(clash).ToContainTextAsync("مجموعتان منذ البداية");

        await clash.GetByRole(AriaRole.Button, new() { Name = "الاحتفاظ بهما تباعا" }).ClickAsync();
        await Assertions.Expect(clash).ToHaveCountAsync(0);
        foreach (var page in new[] { secretariat, member })
        {
            var notes = page.Locator("#notes-2");
            await Assertions.Expect(notes).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("مجموعة واحدة أولا"));
            await Assertions.Expect(notes).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("مجموعتان منذ البداية"));
        }
    }

    private async Task HoldAsync()
    {
        var plan = await PlanAsync();
        var meeting = await _app.Get<ConveneMeeting>().RunAsync(
            Actor.System, plan, new MeetingCall(new LocalText("الاجتماع الثاني"), new DateOnly(2026, 3, 10), null, MeetingForm.Remote),
            [new LocalText("حصيلة الالتزامات"), new LocalText("المجموعات الموضوعاتية")]);
        Assert.True((await _app.Get<HoldMeeting>().RunAsync(Actor.System, meeting.Value)).Ok);
    }

    private async Task<Guid> PlanAsync() => (await _app.Get<MeetingList>().ReadAsync(Actor.System, 3)).Value!.PlanId;

    private async Task<IPage> OpenAsync(IBrowserContext person, string function)
    {
        var page = await person.NewPageAsync();
        await _app.SignInAsync(page, function, Address);
        await Assertions.Expect(page.Locator("#notes-1")).ToBeEnabledAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return page;
    }
}
