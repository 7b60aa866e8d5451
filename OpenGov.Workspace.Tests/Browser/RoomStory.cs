using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Browser;

/// <summary>Participants' telephones in a session's room, 320 px wide, in three languages: vote, ask, note, rank, propose, lose the line and come back.</summary>
[Collection(Chromium.Tests)]
public sealed class RoomStory(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    [Fact]
    public async Task A_telephone_takes_part_in_everything_and_loses_nothing_when_its_line_goes()
    {
        using var turn = await Chromium.TakeTurnAsync();
        var setting = await RoomSetting.FillAsync(app.Get<Database>(), 61);
        var entry = (await app.Get<OpenRoom>().RunAsync(setting.Lead, setting.SessionId)).Value!;
        await using var person = await Chromium.PersonAsync(app, width: 320, height: 640);
        var phone = await person.NewPageAsync();

        // By the code, typed in small letters.
        await phone.GotoAsync($"{app.Address}/j");
        await phone.Locator("#code").FillAsync(entry.Code.ToLowerInvariant());
        await phone.GetByRole(AriaRole.Button, new() { Name = "متابعة" }).ClickAsync();
        await phone.WaitForURLAsync(new Regex(Regex.Escape(entry.Address)));
        Assert.Empty(await person.CookiesAsync());
        await FaultlessAsync(phone);
        await phone.GetByRole(AriaRole.Button, new() { Name = "دخول القاعة" }).ClickAsync();
        await Assertions.Expect(phone.Locator(".room-state")).ToContainTextAsync("متصل");

        // A poll is opened while the page lies open.
        var poll = (await app.Get<PreparePoll>().RunAsync(setting.Lead, setting.SessionId, RoomSetting.Poll())).Value;
        await app.Get<OpenPoll>().RunAsync(setting.Lead, poll, showResults: true);
        await phone.GetByLabel("خيار 2").CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "تصويت" }).ClickAsync();
        await Assertions.Expect(phone.Locator(".room-told").First).ToContainTextAsync("سُجّل صوتكم");
        await Assertions.Expect(phone.Locator(".room-results").First).ToContainTextAsync("1 (100 %)");

        // Without a line: what is done waits, said as it is, also over a reload's worth of patience.
        await person.SetOfflineAsync(true);
        await Assertions.Expect(phone.Locator(".room-state")).ToHaveAttributeAsync("data-state", "offline");
        await phone.GetByLabel("خيار 3").CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "تغيير صوتي" }).ClickAsync();
        await phone.Locator("[data-fold=problems] summary").ClickAsync();
        await phone.GetByLabel("الإشكالية في جملة واحدة").FillAsync("المعطيات لا تُنشر في آجالها");
        await phone.Locator("[data-fold=problems] button[type=submit]").ClickAsync();
        await Assertions.Expect(phone.Locator(".room-state")).ToContainTextAsync("في انتظار الإرسال: 2");
        Assert.Equal("2", await ChoicesAsync(poll));
        await person.SetOfflineAsync(false);
        await Assertions.Expect(phone.Locator(".room-state")).ToHaveTextAsync("متصل");
        Assert.Equal("3", await ChoicesAsync(poll));
        await Assertions.Expect(phone.Locator("[data-fold=problems] .room-list")).ToContainTextAsync("المعطيات لا تُنشر في آجالها");

        // Half-typed text and the vote are there after a reload, in another language as well.
        await phone.Locator("[data-fold=questions] summary").ClickAsync();
        await phone.GetByLabel("سؤالكم").FillAsync("متى ستُنشر؟");
        await phone.GotoAsync($"{app.Address}{entry.Address}?lang=fr");
        await Assertions.Expect(phone.Locator(".room-state")).ToHaveTextAsync("Connecté");
        await Assertions.Expect(phone.GetByLabel("Option 3")).ToBeCheckedAsync();
        await phone.Locator("[data-fold=questions] summary").ClickAsync();
        await Assertions.Expect(phone.GetByLabel("Votre question")).ToHaveValueAsync("متى ستُنشر؟");
        await phone.Locator("[data-fold=questions] button[type=submit]").ClickAsync();
        await Assertions.Expect(phone.Locator("[data-fold=questions] .room-told")).ToContainTextAsync("Reçu sous le numéro 1");

        // The ranking, then a proposal for the problem that weighs most.
        var problems = new List<Guid> { await ProblemAsync(setting) };
        for (var i = 2; i <= 3; i++) problems.Add((await app.Get<NoteProblem>().RunAsync(setting.Lead, setting.SessionId, $"إشكالية {i}")).Value);
        var round = (await app.Get<OpenRanking>().RunAsync(setting.OtherLead, setting.SessionId, RankingMethod.Points, problems, 3)).Value;
        for (var i = 0; i < 2; i++) await phone.Locator(".room-points").First.GetByText("+").ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Envoyer mes points" }).ClickAsync();
        await Assertions.Expect(phone.Locator("[data-ranking] .room-told")).ToContainTextAsync("Votre vote est enregistré");
        await phone.Locator("[data-fold=solutions] summary").ClickAsync();
        await phone.GetByLabel("Votre proposition").FillAsync("Un calendrier public de publication");
        await phone.GetByLabel("Problème qu’elle résout").SelectOptionAsync(problems[0].ToString());
        await phone.Locator("[data-fold=solutions] button[type=submit]").ClickAsync();
        await Assertions.Expect(phone.Locator("[data-fold=solutions] .room-list")).ToContainTextAsync("Un calendrier public de publication");
        await FaultlessAsync(phone);

        // Its owner follows it by a link that the telephone alone was given.
        var followed = await person.NewPageAsync();
        await followed.GotoAsync(app.Address + await phone.Locator(".room-followed a").GetAttributeAsync("href"));
        await Assertions.Expect(followed.Locator("main")).ToContainTextAsync("Un calendrier public de publication");

        await app.Get<CloseRoom>().RunAsync(setting.Lead, setting.SessionId);
        await Assertions.Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync("La salle n’est pas ouverte");
        await using var db = app.Get<Database>().Reader();
        var solution = await db.Solutions.SingleAsync();
        Assert.Equal((problems[0], 1), (solution.ProblemId!.Value, await db.Participants.CountAsync(p => p.SessionId == setting.SessionId)));
        Assert.Equal("1:2", await db.RankingBallots.Where(ballot => ballot.RoundId == round).Select(ballot => ballot.Choices).SingleAsync());
    }

    [Fact]
    public async Task Problems_are_compared_in_pairs_in_english_and_a_slip_opens_the_binding_vote()
    {
        using var turn = await Chromium.TakeTurnAsync();
        var setting = await RoomSetting.FillAsync(app.Get<Database>(), 62);
        var entry = (await app.Get<OpenRoom>().RunAsync(setting.Lead, setting.SessionId)).Value!;
        var problems = new List<Guid>();
        for (var i = 1; i <= 3; i++) problems.Add((await app.Get<NoteProblem>().RunAsync(setting.Lead, setting.SessionId, $"Problem {i}")).Value);
        var round = (await app.Get<OpenRanking>().RunAsync(setting.Lead, setting.SessionId, RankingMethod.Pairwise, problems)).Value;
        var poll = (await app.Get<PreparePoll>().RunAsync(setting.Lead, setting.SessionId, RoomSetting.Poll(binding: true))).Value;
        await app.Get<OpenPoll>().RunAsync(setting.Lead, poll);
        var slip = (await app.Get<IssueBallotCodes>().RunAsync(setting.Lead, setting.SessionId, 1)).Value![0];
        await using var person = await Chromium.PersonAsync(app, "en", width: 320, height: 640);
        var phone = await person.NewPageAsync();
        await phone.GotoAsync(app.Address + entry.Address);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Enter the room" }).ClickAsync();

        for (var pair = 0; pair < 3; pair++)
        {
            await Assertions.Expect(phone.Locator("[data-ranking] .room-hint").First).ToContainTextAsync($"Pair {pair + 1} of 3");
            var first = await phone.Locator(".room-pair").First.InnerTextAsync();
            await phone.Locator(".room-pair").Nth(string.CompareOrdinal(first, await phone.Locator(".room-pair").Nth(1).InnerTextAsync()) < 0 ? 0 : 1).ClickAsync();
        }

        await Assertions.Expect(phone.Locator("[data-ranking] .room-told")).ToContainTextAsync("Your vote is recorded");
        await phone.GetByLabel("Code on your slip").FillAsync("AAAA-BBBB-CCCC");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Enter the code" }).ClickAsync();
        await Assertions.Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync("This code is not known");
        await phone.GetByLabel("Code on your slip").FillAsync(slip[..4] + " " + slip[4..].ToLowerInvariant());
        await phone.GetByRole(AriaRole.Button, new() { Name = "Enter the code" }).ClickAsync();
        await phone.GetByLabel("خيار 1").CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Vote", Exact = true }).ClickAsync();
        await Assertions.Expect(phone.Locator("[data-poll] .room-told")).ToContainTextAsync("Your vote is recorded");
        await FaultlessAsync(phone);

        Assert.Equal("1", await ChoicesAsync(poll));
        var standings = (await app.Get<CloseRanking>().RunAsync(setting.Lead, round)).Value!.Standings;
        Assert.Equal([1, 2, 3], standings.Select(standing => standing.Place));
    }

    private async Task<string> ChoicesAsync(Guid poll)
    {
        await using var db = app.Get<Database>().Reader();
        return await db.Ballots.Where(ballot => ballot.PollId == poll).Select(ballot => ballot.Choices).SingleAsync();
    }

    private async Task<Guid> ProblemAsync(RoomSetting setting)
    {
        await using var db = app.Get<Database>().Reader();
        return await db.Problems.Where(problem => problem.SessionId == setting.SessionId).Select(problem => problem.Id).SingleAsync();
    }

    /// <summary>Nothing sticks out at 320 px, and axe finds no fault.</summary>
    private static async Task FaultlessAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "Something is wider than the telephone.");
        await page.EvaluateAsync(await File.ReadAllTextAsync(AxePlaces.Script));
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run({ resultTypes: ['violations'] })");
        Assert.Equal([], found.GetProperty("violations").EnumerateArray().Select(fault => $"{fault.GetProperty("id").GetString()}: {fault.GetProperty("nodes")[0].GetProperty("html").GetString()}"));
    }
}
