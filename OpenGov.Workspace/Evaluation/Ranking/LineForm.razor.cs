using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class LineForm(DrawLine draw, CurrentMember me, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private CutKind _kind;
    private decimal? _value;
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public RankingPicture Picture { get; set; } = default!;

    private IStringLocalizer Text => text;

    // What is typed stays when the ranking changes meanwhile; only a new page starts from the line as it is.
    protected override void OnInitialized()
    {
        var cut = Picture.Scores.Cut;
        (_kind, _value) = (cut.Kind, cut.Kind is CutKind.None ? null : cut.Kind is CutKind.Threshold ? cut.Value / 100m : cut.Value);
    }

    private async Task DrawAsync()
    {
        if (_busy) return;
        _busy = true;
        var value = decimal.Round(_kind is CutKind.Threshold ? 100 * (_value ?? -1) : _value ?? -1);
        _refusal = _kind is not CutKind.None && value is < 0 or > int.MaxValue
            ? EvaluationRefusals.CutOutOfRange
            : (await draw.RunAsync(await me.ActorAsync(), Picture.Round.Id, Picture.Version, _kind, _kind is CutKind.None ? 0 : (long)value)).Refusal;
        _busy = false;
    }
}
