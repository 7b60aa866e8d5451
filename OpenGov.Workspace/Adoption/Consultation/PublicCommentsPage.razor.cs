using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Adoption;

/// <summary>What the public said to a draft plan, with each answer and what was changed.</summary>
public sealed partial class PublicCommentsPage(ConsultationSheet sheet, CommentList list, NavigationManager addresses, IStringLocalizer<ConsultationTexts> text) : ComponentBase
{
    private ConsultationShown? _shown;
    private CommentsShown? _comments;
    private CommentFilter _filter = new();

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private ConsultationLinks Links => new(Number);

    protected override async Task OnParametersSetAsync()
    {
        _filter = CommentFilter.Of(new Uri(addresses.Uri).Query);
        _shown = (await sheet.ReadAsync(Actor.Public, Number)).Value;
        _comments = (await list.ReadAsync(Actor.Public, Number, _filter)).Value;
    }
}
