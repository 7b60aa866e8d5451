using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Proposals;

public sealed class FollowedProposalsTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_participant_finds_their_own_solutions_and_nobody_elses_by_the_link_of_their_telephone(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var store = database.Store;
        var plan = (await new OpenPlan(store).RunAsync(Actor.System, new NewPlan(3, new LocalText("الخطة الثالثة"), 2024, 2028))).Value;
        var theme = (await new AddTheme(store).RunAsync(Actor.System, plan, new NewTheme(1, new LocalText("الإعاقة والإدماج")))).Value;
        var body = (await new EnterBody(store).RunAsync(Actor.System, new NewBody(Side.CivilSociety, BodyKind.Association, new LocalText("جمعية أريج")))).Value;
        var session = (await new EnterSession(store).RunAsync(Actor.System, new NewSession(plan, 1, theme, body, new DateOnly(2026, 12, 1)))).Value;
        Assert.True((await new PrepareRoom(store).RunAsync(Actor.System, session)).Ok);
        var (token, other) = (LinkToken.New(), LinkToken.New());
        await database.AddAsync(
            new Participant(session, RoomTokens.HashOf(RoomTokens.Bytes(token)!), "ar", null, null, DateTime.UtcNow),
            new Participant(session, RoomTokens.HashOf(RoomTokens.Bytes(other)!), "ar", null, null, DateTime.UtcNow),
            new Solution(session, 1, null, null, "حل من القاعة", null, DateTime.UtcNow));
        await using (var db = database.Read())
        {
            var own = db.Participants.AsEnumerable().Single(p => p.TokenHash.SequenceEqual(RoomTokens.HashOf(RoomTokens.Bytes(token)!)));
            var theirs = new Solution(session, 2, null, null, "تقييم سنوي", "بوابات ولوجة", DateTime.UtcNow);
            typeof(Solution).GetProperty(nameof(Solution.ParticipantId))!.SetValue(theirs, own.Id);
            await database.AddAsync(theirs);
        }
        var reading = new FollowedProposals(store);

        var followed = (await reading.ReadAsync(Actor.Public, LinkOf(token))).Value!;
        Assert.Equal((3, 1, false), (followed.Plan, followed.Session, followed.RegisterIsPublic));
        Assert.Equal([new FollowedSolution(2, "تقييم سنوي", "بوابات ولوجة", false, null)], followed.Solutions);
        Assert.Empty((await reading.ReadAsync(Actor.Public, LinkOf(other))).Value!.Solutions);
        foreach (var none in new[] { token, LinkOf(LinkToken.New()), "none" })   // what votes is no link
            Assert.Equal(ProposalsRefusals.NoSuchProposal, (await reading.ReadAsync(Actor.Public, none)).Refusal);
    }

    private static string LinkOf(string token) => RoomTokens.FollowingOf(RoomTokens.HashOf(RoomTokens.Bytes(token)!));
}
