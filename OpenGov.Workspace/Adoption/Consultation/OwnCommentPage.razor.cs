using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>The private page of one comment: where it stands, and its answer. Who has no valid link sees what anybody sees at an address that is not there.</summary>
public sealed partial class OwnCommentPage(CommentByLink link, Dates dates, IStringLocalizer<ConsultationTexts> text) : ComponentBase
{
    private OwnComment? _own;

    [Parameter] public string Token { get; set; } = "";
    [SupplyParameterFromQuery] public bool Sent { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override async Task OnParametersSetAsync() => _own = (await link.ReadAsync(Actor.Public, Token)).Value;
}
