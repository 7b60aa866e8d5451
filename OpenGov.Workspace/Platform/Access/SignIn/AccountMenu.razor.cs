using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Access;

/// <remarks>Part of every page, so it also takes the browser to the sign-in page when the session behind an open page ends.</remarks>
public sealed partial class AccountMenu(
    OwnAccount own, CurrentMember me, NavigationManager navigation, IStringLocalizer<AccessTexts> text) : ComponentBase
{
    private LocalText? _function;

    [CascadingParameter] public Task<AuthenticationState>? Person { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnParametersSetAsync()
    {
        var wasSignedIn = _function is not null;
        _function = (await own.ReadAsync(await me.ActorAsync())).Value?.Function;
        if (!wasSignedIn || _function is not null || !RendererInfo.IsInteractive) return;

        var here = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        navigation.NavigateTo($"/sign-in?ended=true&back={Uri.EscapeDataString(here)}", forceLoad: true);
    }
}
