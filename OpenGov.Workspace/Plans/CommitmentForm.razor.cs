using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

public sealed partial class CommitmentForm(EnterCommitment enter, CurrentMember me, IStringLocalizer<PlansTexts> text) : ComponentBase
{
    private TypedName _title = new();
    private int? _number;
    private Guid _lead;
    private NewCommitment? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public PlanDetails Plan { get; set; } = default!;

    /// <summary>The commitment to correct; null to enter a new one.</summary>
    [Parameter] public CommitmentLine? Line { get; set; }

    private IStringLocalizer Text => text;
    private string Id => Line?.Id.ToString("N") ?? "new";

    /// <summary>The next one, until another is typed.</summary>
    private int Number => Line?.Number ?? _number ?? Plan.Commitments.Select(commitment => commitment.Number).DefaultIfEmpty().Max() + 1;

    protected override void OnInitialized()
    {
        if (Line?.Title is { } title) _title = TypedName.Of(title);
        _lead = Line?.LeadBodyId ?? default;
    }

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet() => _seen ??= Line?.AsEntered;

    private async Task SaveAsync()
    {
        var entered = new NewCommitment(Number, _title.IsEmpty ? null : _title.ToText(), _lead == default ? null : _lead);
        _refusal = (await enter.RunAsync(await me.ActorAsync(), Plan.Id, _seen, entered)).Refusal;
        if (_refusal == DataRefusals.ChangedMeanwhile) _seen = Line?.AsEntered;   // seen now; saving again is a decision
        if (_refusal is not null) return;

        _seen = null;
        if (Line is null) (_title, _number, _lead) = (new TypedName(), null, default);
    }
}
