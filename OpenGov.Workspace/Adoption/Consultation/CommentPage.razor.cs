using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>One comment at the desk: moderated, routed, answered.</summary>
public sealed partial class CommentPage(
    CommentSheet sheet, SenderOfComment senderOf, ConsultationSheet consultation, BodiesForComments bodies, Changes changes, CurrentMember me, Dates dates,
    IStringLocalizer<ConsultationTexts> text) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private CommentAtHand? _at;
    private SenderShown? _sender;
    private IReadOnlyList<BodyChoice> _bodies = [];
    private IReadOnlyList<ThemeOfPlan> _themes = [];
    private Guid? _lead;
    private Refusal? _refusal;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Consultation { get; set; }
    [Parameter] public int Comment { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private ConsultationLinks Links => new(Number);

    protected override Task OnParametersSetAsync()
    {
        _at = _at?.Comment.Number == Comment ? _at : null;
        return ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        var read = await sheet.ReadAsync(actor, Number, Consultation, Comment);
        (_at, _refusal) = (read.Value ?? _at, read.Refusal);
        if (_at is not null)
        {
            _sender = _at.MayReach ? (await senderOf.ReadAsync(actor, _at.Comment.Id)).Value : null;
            _bodies = _at.MayRoute ? (await bodies.ReadAsync(actor)).Value?.All ?? [] : [];
            var shown = (await consultation.ReadAsync(actor, Number)).Value;
            (_themes, _lead) = (shown?.Themes ?? [], shown?.Now?.Cards.FirstOrDefault(card => card.Number == _at.Comment.Card)?.LeadId);
            if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), _at.Comment.Id);
        }

        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
