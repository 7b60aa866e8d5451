using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class SolutionForm(SolutionGestures gestures, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private string _text = "", _expected = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid SessionId { get; set; }
    [Parameter] public Guid? ProblemId { get; set; }

    /// <summary>Null to note a new one.</summary>
    [Parameter] public SolutionShown? Solution { get; set; }

    private IStringLocalizer Text => text;
    private string Id => $"solution-{Solution?.Id ?? ProblemId}";

    // What is being typed stays when somebody else words it anew meanwhile.
    protected override void OnInitialized()
    {
        if (Solution is { } solution) (_text, _expected) = (solution.Text, solution.ExpectedResult ?? "");
    }

    private async Task SaveAsync()
    {
        var (actor, typed) = (await me.ActorAsync(), new TypedSolution(ProblemId, _text, _expected));
        _refusal = Solution is null
            ? (await gestures.Note.RunAsync(actor, SessionId, typed)).Refusal
            : (await gestures.Reword.RunAsync(actor, Solution.Id, typed)).Refusal;
        if (_refusal is null && Solution is null) (_text, _expected) = ("", "");
    }

    private async Task AsideAsync() => _refusal = (await gestures.SetAside.RunAsync(await me.ActorAsync(), Solution!.Id, true)).Refusal;
}
