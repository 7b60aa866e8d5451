using Microsoft.AspNetCore.Components.Authorization;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Who is at the screen, for components; endpoints ask <see cref="Principals.Actor(HttpContext)"/>.</summary>
public sealed class CurrentMember(AuthenticationStateProvider state, SessionCheck check)
{
    /// <summary>The person this page was opened by while their session lasts; the public before and after.</summary>
    public async Task<Actor> ActorAsync()
    {
        var person = (await state.GetAuthenticationStateAsync()).User;
        return person.AccountId is null ? Actor.Public : (await check.RefreshAsync(person))?.Actor ?? Actor.Public;
    }
}
