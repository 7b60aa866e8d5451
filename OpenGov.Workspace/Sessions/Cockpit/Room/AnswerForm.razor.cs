using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class AnswerForm(AnswerQuestion answer, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private string _typed = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public QuestionShown Question { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task AnswerAsync() => _refusal = (await answer.RunAsync(await me.ActorAsync(), Question.Id, _typed)).Refusal;
}
