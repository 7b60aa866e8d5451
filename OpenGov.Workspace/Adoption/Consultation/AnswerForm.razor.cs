using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Adoption;

public sealed partial class AnswerForm(AnswerComment answer, CardList list, CurrentMember me, IStringLocalizer<ConsultationTexts> text) : ComponentBase
{
    private IReadOnlyList<CardRow> _cards = [];
    private CommentOutcome? _outcome;
    private Guid? _card;
    private int? _revision;
    private string _words = "";
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public CommentAtHand At { get; set; } = default!;

    /// <summary>The plan's number.</summary>
    [Parameter, EditorRequired] public int Plan { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnInitializedAsync()
    {
        var comment = At.Comment;
        (_outcome, _words, _revision) = (comment.Outcome, comment.Answer ?? "", comment.ChangedRevision);
        _cards = [.. ((await list.ReadAsync(await me.ActorAsync(), Plan, new CardFilter())).Value?.Cards ?? []).OrderBy(card => card.Number)];
        _card = _cards.FirstOrDefault(card => card.Number == (comment.ChangedCard ?? comment.Card))?.Id;
    }

    private async Task AnswerAsync()
    {
        if (_busy || _outcome is not { } outcome) return;
        _busy = true;
        _refusal = (await answer.RunAsync(await me.ActorAsync(), At.Comment.Id, At.Comment.Version, new CommentAnswer(outcome, _words, _card, _revision))).Refusal;
        _busy = false;
    }
}
