using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace OpenGov.Workspace.Platform.Access;

public sealed class SessionCheckTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_session_lasts_twelve_hours_however_busy_it_is(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var account = Account.Of(new LocalText("ملاحظ"), "ar", DateTime.UtcNow);
        var young = new SignInSession(Guid.CreateVersion7(), account.Id, DateTime.UtcNow.AddHours(-11));
        var old = new SignInSession(Guid.CreateVersion7(), account.Id, DateTime.UtcNow.AddHours(-13));
        await database.AddAsync(account, young, old);
        var check = new SessionCheck(database.Database, TimeProvider.System);

        Assert.NotNull(await check.RefreshAsync(Holder(account, young.Id)));
        Assert.Null(await check.RefreshAsync(Holder(account, old.Id)));
    }

    [Fact]
    public async Task A_cookie_with_an_old_stamp_another_s_session_or_no_session_is_nobody_s()
    {
        await using var database = new TestDatabase();
        var (one, other) = (Account.Of(new LocalText("أ"), "ar", DateTime.UtcNow), Account.Of(new LocalText("ب"), "ar", DateTime.UtcNow));
        var session = new SignInSession(Guid.CreateVersion7(), one.Id, DateTime.UtcNow);
        await database.AddAsync(one, other, session);
        var check = new SessionCheck(database.Database, TimeProvider.System);

        Assert.NotNull(await check.RefreshAsync(Holder(one, session.Id)));
        Assert.Null(await check.RefreshAsync(Holder(other, session.Id)));
        Assert.Null(await check.RefreshAsync(Holder(one, Guid.NewGuid())));
        Assert.Null(await check.RefreshAsync(Principals.Of(one.Id, session.Id, "an earlier stamp", [])));
        Assert.Null(await check.RefreshAsync(new ClaimsPrincipal()));
    }

    private static ClaimsPrincipal Holder(Account account, Guid session) => Principals.Of(account.Id, session, account.SecurityStamp, []);
}
