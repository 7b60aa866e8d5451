using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

public sealed partial class FigureForm(EnterFigure enter, CurrentMember me, IStringLocalizer<PlansTexts> text) : ComponentBase
{
    private string _key = "", _unit = "", _source = "";
    private long? _value;
    private bool _atLeast;
    private NewFigure? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }
    [Parameter, EditorRequired] public ReportedMatter Matter { get; set; } = default!;

    /// <summary>The figure to correct; null to enter a new one.</summary>
    [Parameter] public NewFigure? Figure { get; set; }

    private IStringLocalizer Text => text;
    private string Id => Figure?.Key ?? "new";

    protected override void OnInitialized()
    {
        if (Figure is { } figure) (_key, _value, _unit, _source, _atLeast) = (figure.Key, figure.Value, figure.Unit, figure.Source, figure.AtLeast);
    }

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet() => _seen ??= Figure;

    private async Task SaveAsync()
    {
        var entered = new NewFigure(_key.Trim(), _value, _unit, _source, _atLeast);
        _refusal = (await enter.RunAsync(await me.ActorAsync(), PlanId, _seen, entered)).Refusal;
        if (_refusal == DataRefusals.ChangedMeanwhile) _seen = Figure;   // seen now; saving again is a decision
        if (_refusal is not null) return;

        _seen = null;
        if (Figure is null) (_key, _value, _atLeast) = ("", null, false);   // the next figure is of the same source as a rule
    }
}
