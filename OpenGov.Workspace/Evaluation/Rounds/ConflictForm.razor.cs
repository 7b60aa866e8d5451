using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class ConflictForm(DeclareConflict declare, CurrentMember me, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private Guid? _proposal;
    private ConflictKind? _kind;
    private string _note = "";
    private Refusal? _refusal;

    /// <summary>Those of the reader's own from which they may still step aside.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Choice> Proposals { get; set; } = [];
    [Parameter] public EventCallback OnDeclared { get; set; }

    private IStringLocalizer Text => text;

    private async Task DeclareAsync()
    {
        if (_kind is not { } kind || (Proposals.Count == 1 ? Proposals[0].Id : _proposal) is not { } proposal) return;
        _refusal = (await declare.RunAsync(await me.ActorAsync(), proposal, kind, _note)).Refusal;
        if (_refusal is not null) return;
        (_proposal, _kind, _note) = (null, null, "");
        await OnDeclared.InvokeAsync();
    }

    /// <param name="Id">Of the proposal in the round.</param>
    public sealed record Choice(Guid Id, int Number, string Title);
}
