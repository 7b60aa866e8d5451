using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals;

/// <summary>Where somebody who proposed something in a session follows what becomes of it, by the link that their telephone was given.</summary>
public sealed partial class FollowedPage(FollowedProposals reading, IStringLocalizer<FollowedTexts> text) : ComponentBase
{
    private FollowedInSession? _followed;

    [Parameter] public string Token { get; set; } = "";

    private IStringLocalizer Text => text;

    protected override async Task OnInitializedAsync() => _followed = (await reading.ReadAsync(Actor.Public, Token)).Value;
}
