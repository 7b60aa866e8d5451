using System.Security.Claims;

namespace OpenGov.Workspace.Platform.Shell;

/// <summary>One step of the work in the navigation. Each folder registers its own, so that the shell knows none of them.</summary>
/// <param name="Order">Place in the process: 10 dashboard, 20 committee, 30 plans, … leaving room between.</param>
/// <param name="Key">Its text, by folder: "Proposals.Navigation" is <c>Navigation</c> in <c>ProposalsTexts</c>.</param>
/// <param name="Href">Starts with a slash.</param>
/// <param name="Icon">A name that <see cref="Shell.Icon"/> draws.</param>
/// <param name="Who">Who sees it; everybody when null. Seeing an entry opens nothing: the page checks for itself.</param>
/// <param name="Shortcut">The Latin letter that opens it after <c>g</c>; the key's place on the keyboard, whatever its script.</param>
public sealed record NavigationEntry(
    int Order, string Key, string Href, string Icon, Func<ClaimsPrincipal, bool>? Who = null, char? Shortcut = null)
{
    public static bool SignedIn(ClaimsPrincipal person) => person.Identity?.IsAuthenticated == true;

    public bool IsOpenTo(ClaimsPrincipal person) => Who is null || Who(person);
}
