using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace OpenGov.Workspace.Platform.Shell;

public sealed partial class Navigation : ComponentBase
{
    private ClaimsPrincipal _reader = new(new ClaimsIdentity());

    [CascadingParameter] private Task<AuthenticationState>? SignIn { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (SignIn is not null) _reader = (await SignIn).User;
    }
}
