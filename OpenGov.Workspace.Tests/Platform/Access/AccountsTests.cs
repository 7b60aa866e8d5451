using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

public sealed class AccountsTests : IAsyncDisposable
{
    private static readonly LocalText Function = new("رئيس قسم", "Chef de division", "Head of division");

    private readonly TestDatabase _database = new();
    private readonly Identities _identities = new(new ServiceCollection().BuildServiceProvider(), new PasswordHasher<Account>());

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task An_invited_person_sets_a_password_once_and_holds_the_role_they_were_invited_for()
    {
        var secretariat = await _database.ActorAsync(Role.Secretariat);
        var invited = await InviteAsync(secretariat, "a@example.ma");
        var token = TokenOf(invited);

        var accepted = await Accept.RunAsync(Actor.Public, token, "جملة طويلة يسهل تذكرها");
        var again = await Accept.RunAsync(Actor.Public, token, "another long password");

        Assert.Equal(invited.AccountId, accepted.Value);
        Assert.Equal(AccessRefusals.LinkNotOpen, again.Refusal);
        await using var db = _database.Read();
        var account = await db.Accounts.SingleAsync(found => found.Id == invited.AccountId);
        Assert.True(_identities.Matches(account, "جملة طويلة يسهل تذكرها"));
        Assert.Equal(Role.Observer, (await db.Grants.SingleAsync(grant => grant.AccountId == account.Id)).Role);
    }

    [Fact]
    public async Task The_database_and_the_record_hold_neither_the_token_nor_the_address_in_the_record()
    {
        var invited = await InviteAsync(await _database.ActorAsync(Role.Secretariat), "private@example.ma");

        await using var db = _database.Read();
        var payloads = string.Join('\n', (await db.Record.ToListAsync()).Select(entry => Encoding.UTF8.GetString(entry.Payload!)));
        Assert.DoesNotContain("private@example.ma", payloads);
        Assert.DoesNotContain(TokenOf(invited), payloads);
        Assert.Contains("Head of division", payloads);
        Assert.Equal(32, (await db.OneTimeLinks.SingleAsync()).TokenHash.Length);
    }

    [Fact]
    public async Task A_link_is_open_for_seven_days()
    {
        var clock = new MovableClock();
        await using var database = new TestDatabase(clock: clock);
        var invited = (await new InviteMember(database.Store).RunAsync(Actor.Operator, new Invitation("a@example.ma", Function, Role.Expert))).Value!;
        var accept = new AcceptInvitation(database.Store, _identities);

        clock.Now += TimeSpan.FromDays(7);

        Assert.Equal(AccessRefusals.LinkNotOpen, (await accept.RunAsync(Actor.Public, TokenOf(invited), "a long enough password")).Refusal);
    }

    [Fact]
    public async Task A_short_password_is_refused_and_the_link_stays_open()
    {
        var token = TokenOf(await InviteAsync(Actor.Operator, "a@example.ma"));

        Assert.Equal("Access.PasswordTooShort", (await Accept.RunAsync(Actor.Public, token, "eleven char")).Refusal!.Key);
        Assert.True((await Accept.RunAsync(Actor.Public, token, "twelve chars")).Ok);
    }

    [Fact]
    public async Task Nobody_is_invited_twice_under_one_address_however_it_is_written()
    {
        await InviteAsync(Actor.Operator, "a@example.ma");

        var again = await new InviteMember(_database.Store).RunAsync(Actor.Operator, new Invitation(" A@Example.MA ", Function, Role.Expert));

        Assert.Equal(AccessRefusals.AddressKnown, again.Refusal);
    }

    [Fact]
    public async Task The_secretariat_makes_no_administrator_and_touches_none()
    {
        var secretariat = await _database.ActorAsync(Role.Secretariat);
        var administrator = await _database.ActorAsync(Role.Administrator);
        await _database.ActorAsync(Role.Administrator);

        Assert.Equal(AccessRefusals.NotAllowed, (await new InviteMember(_database.Store)
            .RunAsync(secretariat, new Invitation("a@example.ma", Function, Role.Administrator))).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new GrantRole(_database.Store)
            .RunAsync(secretariat, secretariat.AccountId!.Value, Role.Administrator)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new IssuePasswordLink(_database.Store)
            .RunAsync(secretariat, administrator.AccountId!.Value)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new DisableAccount(_database.Store)
            .RunAsync(secretariat, administrator.AccountId!.Value)).Refusal);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var administrator = await _database.ActorAsync(Role.Administrator);
        await using var db = _database.Read();
        var grant = await db.Grants.SingleAsync();

        Assert.Equal(AccessRefusals.LastAdministrator, (await new RevokeRole(_database.Store).RunAsync(administrator, grant.Id)).Refusal);
        Assert.Equal(AccessRefusals.LastAdministrator,
            (await new DisableAccount(_database.Store).RunAsync(administrator, administrator.AccountId!.Value)).Refusal);
    }

    [Theory]
    [InlineData(Role.Member, null)]
    [InlineData(Role.CoLead, null)]
    [InlineData(Role.Observer, Side.CivilSociety)]
    public async Task Members_and_co_leads_sit_on_a_side_and_nobody_else_does(Role role, Side? side)
    {
        var invited = await new InviteMember(_database.Store).RunAsync(Actor.Operator, new Invitation("a@example.ma", Function, role, side));

        Assert.Equal(AccessRefusals.SideWanted, invited.Refusal);
    }

    [Fact]
    public async Task A_new_link_closes_the_earlier_one()
    {
        var first = await InviteAsync(Actor.Operator, "a@example.ma");
        var second = (await new IssuePasswordLink(_database.Store).RunAsync(Actor.Operator, first.AccountId)).Value!;

        Assert.Equal(AccessRefusals.LinkNotOpen, (await Accept.RunAsync(Actor.Public, TokenOf(first), "a long enough password")).Refusal);
        Assert.True((await Accept.RunAsync(Actor.Public, TokenOf(second), "a long enough password")).Ok);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_withdrawn_role_lets_no_change_pass_once_the_withdrawal_is_saved(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var secretariat = await database.ActorAsync(Role.Secretariat);
        var other = await database.ActorAsync(Role.Secretariat);
        await using var db = database.Read();
        var grant = await db.Grants.SingleAsync(found => found.AccountId == secretariat.AccountId);
        var invite = new InviteMember(database.Store);

        // Somebody works on while the role is withdrawn: each attempt is either before the withdrawal or refused.
        var withdrawn = false;
        var passedAfter = 0;
        var working = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                var known = Volatile.Read(ref withdrawn);
                var done = await invite.RunAsync(secretariat, new Invitation($"p{i}@example.ma", Function, Role.Observer));
                if (known && done.Ok) Interlocked.Increment(ref passedAfter);
            }
        });
        await Task.Delay(40);
        Assert.True((await new RevokeRole(database.Store).RunAsync(other, grant.Id)).Ok);
        Volatile.Write(ref withdrawn, true);
        await working;

        Assert.Equal(0, passedAfter);
        Assert.Equal(AccessRefusals.NotAllowed, (await invite.RunAsync(secretariat, new Invitation("late@example.ma", Function, Role.Observer))).Refusal);
    }

    private AcceptInvitation Accept => new(_database.Store, _identities);

    private async Task<IssuedLink> InviteAsync(Actor actor, string email) =>
        (await new InviteMember(_database.Store).RunAsync(actor, new Invitation(email, Function, Role.Observer))).Value!;

    private static string TokenOf(IssuedLink link) => link.Address.Split('/')[^1];

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
