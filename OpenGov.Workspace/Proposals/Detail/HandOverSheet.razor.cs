using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

public sealed partial class HandOverSheet(
    AnswerHandOver answerHandOver, CurrentMember me, Dates dates, IStringLocalizer<ProposalsTexts> text) : ComponentBase
{
    private HandOverAnswer _answer;
    private string _text = "";
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public HandedOver HandOver { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private string Id => $"hand-over-{HandOver.Id}";

    // The page hears of the answer by itself and shows it; what was typed stays until then.
    private async Task AnswerAsync()
    {
        if (_busy) return;
        _busy = true;
        var result = await answerHandOver.RunAsync(await me.ActorAsync(), HandOver.Id, HandOver.Version, _answer, _text);
        (_busy, _refusal) = (false, result.Refusal);
        if (result.Ok) _text = "";
    }
}
