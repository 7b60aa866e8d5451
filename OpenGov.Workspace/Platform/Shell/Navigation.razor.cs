using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace OpenGov.Workspace.Platform.Shell;

public sealed partial class Navigation(NavigationManager navigation) : ComponentBase, IDisposable
{
    private ClaimsPrincipal _reader = new(new ClaimsIdentity());

    [CascadingParameter] private Task<AuthenticationState>? SignIn { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (SignIn is not null) _reader = (await SignIn).User;
    }

    protected override void OnInitialized() => navigation.LocationChanged += Moved;

    public void Dispose() => navigation.LocationChanged -= Moved;

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(StateHasChanged);

    /// <summary>
    /// The step that the reader is in. A page of a plan belongs to the step it shows: /plans/2/proposals/7 to the
    /// proposals, and to the plans only when no step is called so.
    /// </summary>
    private string? Step()
    {
        var parts = new Uri(navigation.Uri).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return "/";
        return parts is ["plans", _, var ofPlan, ..] && Entries.Any(entry => entry.Href == "/" + ofPlan)
            ? "/" + ofPlan
            : "/" + parts[0];
    }
}
