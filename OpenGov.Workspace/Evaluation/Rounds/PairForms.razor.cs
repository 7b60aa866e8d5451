using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class PairForms(
    NameDeputy name, HandOverSheets handOver, RemovePair remove, CurrentMember me, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private Side _side;
    private Guid? _deputy;
    private string _reason = "";
    private string? _done;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public PairShown Pair { get; set; } = default!;
    [Parameter, EditorRequired] public RoundShown Round { get; set; } = default!;
    [Parameter, EditorRequired] public ILookup<Side, Scorer> People { get; set; } = default!;

    private IStringLocalizer Text => text;
    private string Id => Pair.Id.ToString("N");

    private async Task NameAsync()
    {
        if (_deputy is not { } deputy) return;
        Tell(await name.RunAsync(await me.ActorAsync(), Round.Round.Id, Pair.Id, _side, deputy), "Done.NameDeputy");
        if (_refusal is null) _deputy = null;
    }

    private async Task HandOverAsync()
    {
        Tell(await handOver.RunAsync(await me.ActorAsync(), Round.Round.Id, Pair.Id, _side, _reason), "Done.HandOver");
        if (_refusal is null) _reason = "";
    }

    private async Task RemoveAsync() => Tell(await remove.RunAsync(await me.ActorAsync(), Round.Round.Id, Pair.Id), "Done.Saved");

    private void Tell(Result result, string done) => (_refusal, _done) = (result.Refusal, result.Ok ? Text[done].Value : null);
}
