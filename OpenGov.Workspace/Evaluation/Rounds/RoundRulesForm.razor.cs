using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class RoundRulesForm(
    PrepareRound prepare, ChangeRoundRules change, CurrentMember me, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private TypedName _name = new();
    private Guid _grid;
    private RevealRule _reveal = RevealRule.WholePair;
    private DateOnly? _deadline;
    private DeadlineRule _after;
    private Refusal? _refusal;

    [Parameter] public Guid PlanId { get; set; }

    /// <summary>The adopted grids of the plan, for a new round.</summary>
    [Parameter] public IReadOnlyList<GridChoice> Grids { get; set; } = [];

    /// <summary>The round whose rules are put otherwise; null for a new one.</summary>
    [Parameter] public RoundShown? Round { get; set; }

    /// <summary>With the number of the new round.</summary>
    [Parameter] public EventCallback<int> OnPrepared { get; set; }

    private IStringLocalizer Text => text;

    protected override void OnInitialized()
    {
        if (Grids.Count > 0) _grid = Grids[0].Id;
        if (Round is { } round)
            (_name, _reveal, _deadline, _after) = (TypedName.Of(round.Round.Name), round.Reveal, round.Deadline, round.AfterDeadline);
    }

    private async Task SaveAsync()
    {
        var rules = new RoundRules(_name.ToText(), _reveal, _deadline, _after);
        var actor = await me.ActorAsync();
        if (Round is { } round)
        {
            _refusal = (await change.RunAsync(actor, round.Round.Id, rules)).Refusal;
            return;
        }

        var prepared = await prepare.RunAsync(actor, PlanId, _grid, rules);
        _refusal = prepared.Refusal;
        if (prepared.Ok) await OnPrepared.InvokeAsync(prepared.Value);
    }
}
