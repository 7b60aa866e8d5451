using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

public sealed class PlayedSessionTests
{
    private const int People = 30;

    [Fact]
    public async Task Made_up_participants_come_through_the_real_line_and_each_of_them_votes_once()
    {
        await using var app = new WorkspaceApp();
        await app.InitializeAsync();
        var session = await SessionAsync(app);
        Assert.Equal(SessionsRefusals.NoSuchSession, (await app.Get<PlayedRoom>().ReadAsync(Actor.Operator, 3, null)).Refusal);
        Assert.True((await app.Get<OpenRoom>().RunAsync(Actor.System, session)).Ok);
        var poll = (await app.Get<PreparePoll>().RunAsync(Actor.System, session, new NewPoll(new LocalText("أي الأولويات؟"), [new LocalText("الولوج"), new LocalText("النشر")]))).Value;
        Assert.True((await app.Get<OpenPoll>().RunAsync(Actor.System, poll)).Ok);

        Assert.Equal(AccessRefusals.NotAllowed, (await app.Get<PlayedRoom>().ReadAsync(Actor.Public, 3, null)).Refusal);
        var room = (await app.Get<PlayedRoom>().ReadAsync(Actor.Operator, 3, null)).Value!;
        var (words, count) = (PlayedWords.Read(), new PlayedCount());
        using var over = new CancellationTokenSource(Patience.Long);
        var playing = Enumerable.Range(1, People).Select(number => new PlayedParticipant(number, new Uri(app.Address), room.Link, words, count, pace: .02).PlayAsync(over.Token)).ToList();

        await UntilAsync(app, db => db.Ballots.CountAsync(b => b.PollId == poll), People, over.Token);
        var problems = await UntilAsync(app, db => db.Problems.CountAsync(p => p.SessionId == session), 2, over.Token);
        await over.CancelAsync();
        await Task.WhenAll(playing.Select(one => one.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.True(problems >= 2);
        Assert.Contains("Vote 30", count.Answered, StringComparison.Ordinal);
        var counted = (await app.Get<ClosePoll>().RunAsync(Actor.System, poll)).Value!;
        Assert.Equal((People, People), (counted.Ballots, counted.Votes.Sum()));
    }

    private static async Task<int> UntilAsync(WorkspaceApp app, Func<WorkspaceDbContext, Task<int>> count, int expected, CancellationToken cancel)
    {
        while (true)
        {
            await using (var db = app.Get<Database>().Reader())
            {
                var now = await count(db);
                if (now >= expected) return now;
            }
            await Task.Delay(100, cancel);
        }
    }

    private static async Task<Guid> SessionAsync(WorkspaceApp app)
    {
        var plan = (await app.Get<OpenPlan>().RunAsync(Actor.System, new NewPlan(3, new LocalText("الخطة الثالثة"), 2024, 2028))).Value;
        var theme = (await app.Get<AddTheme>().RunAsync(Actor.System, plan, new NewTheme(1, new LocalText("الإعاقة والإدماج")))).Value;
        var body = (await app.Get<EnterBody>().RunAsync(Actor.System, new NewBody(Side.CivilSociety, BodyKind.Association, new LocalText("جمعية أريج")))).Value;
        return (await app.Get<EnterSession>().RunAsync(Actor.System, new NewSession(plan, 1, theme, body, new DateOnly(2026, 12, 1)))).Value;
    }
}
