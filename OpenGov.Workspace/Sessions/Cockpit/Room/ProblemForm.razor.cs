using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class ProblemForm(BoardGestures gestures, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private string _typed = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public ProblemShown Problem { get; set; } = default!;

    private IStringLocalizer Text => text;

    // What is being typed stays when somebody else words it anew meanwhile.
    protected override void OnInitialized() => _typed = Problem.Text;

    private async Task RewordAsync() => _refusal = (await gestures.Reword.RunAsync(await me.ActorAsync(), Problem.Id, _typed)).Refusal;

    private async Task AsideAsync() =>
        _refusal = (await gestures.SetAside.RunAsync(await me.ActorAsync(), Problem.Id, Problem.State is BoardState.OnBoard)).Refusal;
}
