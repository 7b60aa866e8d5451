using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Who an open page belongs to: the person it was opened by, for as long as that session lasts, and nobody after.</summary>
/// <remarks>
/// A page hears of a withdrawn right, a disabled account or a sign-out as soon as it is saved; the minute's check is for what
/// was done by another process whose message got lost. The person never becomes another one: whoever signs in next in the
/// same browser gets pages of their own.
/// </remarks>
public sealed class SignedInState : RevalidatingServerAuthenticationStateProvider
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    private readonly SessionCheck _check;
    private readonly Changes _changes;
    private IDisposable? _watching;
    private Guid? _session;

    public SignedInState(SessionCheck check, Changes changes, ILoggerFactory logs) : base(logs)
    {
        (_check, _changes) = (check, changes);
        AuthenticationStateChanged += WatchAsync;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        await _check.RefreshAsync(authenticationState.User, cancellationToken) is not null;

    private async void WatchAsync(Task<AuthenticationState> change)
    {
        var person = (await change).User;
        if (person.SessionId == _session) return;

        _session = person.SessionId;
        _watching?.Dispose();
        _watching = person.AccountId is { } account && _session is { } session
            ? _changes.Watch(RefreshAsync, account, session)
            : null;
    }

    private async Task RefreshAsync()
    {
        var before = (await GetAuthenticationStateAsync()).User;
        var now = await _check.RefreshAsync(before);
        if (now is null) SetAuthenticationState(Task.FromResult(Nobody));
        else if (!RolesOf(now).SetEquals(RolesOf(before))) SetAuthenticationState(Task.FromResult(new AuthenticationState(now)));
    }

    private static HashSet<string> RolesOf(ClaimsPrincipal person) => [.. person.FindAll(ClaimTypes.Role).Select(claim => claim.Value)];

    protected override void Dispose(bool disposing)
    {
        AuthenticationStateChanged -= WatchAsync;
        _watching?.Dispose();
        base.Dispose(disposing);
    }
}
