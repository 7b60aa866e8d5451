using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

public sealed partial class AnswerForm(AnswerRequest answer, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase
{
    private AnswerPosition _position = AnswerPosition.ToBeDiscussed;
    private string _text = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public RequestView Request { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task SaveAsync()
    {
        _refusal = (await answer.RunAsync(await me.ActorAsync(), Request.Id, _position, _text)).Refusal;
        if (_refusal is null) _text = "";
    }
}
