using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals;

public sealed partial class DecisionBar(DecisionDesk desk, CurrentMember me, IStringLocalizer<ProposalsTexts> text) : ComponentBase
{
    private DecisionForm _form = new();
    private Refusal? _refusal;
    private string? _done;
    private bool _busy;

    [Parameter, EditorRequired] public PlanChoices Choices { get; set; } = PlanChoices.None;
    [Parameter, EditorRequired] public IReadOnlyList<RegisterRow> Chosen { get; set; } = [];
    [Parameter] public EventCallback OnDone { get; set; }

    private IStringLocalizer Text => text;

    /// <summary>What at least one of the chosen could be decided with; the use-case says which ones could not.</summary>
    private IEnumerable<Decision> Possible => Enum.GetValues<Decision>().Where(decision => decision switch
    {
        Decision.Accept => Chosen.Any(row => row.Disposition is Disposition.NotYet && row.Eligibility is Eligibility.NotExamined),
        Decision.Decline or Decision.MergeIntoOne => Chosen.Any(row => row.Disposition is Disposition.NotYet),
        Decision.MergeIntoNew => Chosen.Count > 1 && Chosen.Any(row => row.Disposition is Disposition.NotYet),
        Decision.HandOver or Decision.Include or Decision.LeaveOut =>
            Chosen.Any(row => row.Disposition is Disposition.NotYet && row.Eligibility is Eligibility.Accepted),
        Decision.Split => Chosen is [{ Disposition: Disposition.NotYet }],
        Decision.UndoMerge => Chosen is [{ TookOthersIn: true, Disposition: Disposition.NotYet }],
        Decision.Reconsider => Chosen.Any(row =>
            row.Eligibility is not Eligibility.NotExamined && row.Disposition is not (Disposition.Merged or Disposition.Split)),
        _ => true,
    });

    private async Task DecideAsync()
    {
        if (_busy || _form.Decision is not { } decision) return;
        (_busy, _done) = (true, null);
        var count = Chosen.Count;
        var result = await desk.DecideAsync(
            await me.ActorAsync(), Choices.PlanId, [.. Chosen.Select(row => new Seen(row.Id, row.Version))], _form);
        (_busy, _refusal) = (false, result.Refusal);
        if (!result.Ok) return;

        (_form, _done) = (new DecisionForm(), text["Decide.Done", text[$"Decide.{decision}"], count]);
        await OnDone.InvokeAsync();
    }
}
