using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

public sealed partial class OutcomeForm(DecideOutcome decide, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase
{
    private CommitmentOutcome _outcome = CommitmentOutcome.Kept;
    private string _reason = "";
    private List<TypedOutcome> _rows = [];
    private OutcomeLine? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public CommitmentInReview Commitment { get; set; } = default!;

    private IStringLocalizer Text => text;

    // Begins with what the administration and the associations have said of each activity; it is for the secretariat to change.
    protected override void OnInitialized()
    {
        _seen = Commitment.Outcome;
        if (_seen is { } line)
        {
            (_outcome, _reason) = (line.Outcome, line.Reason);
            _rows = [.. line.Activities.Select(a => new TypedOutcome { Name = a.Name, Outcome = a.Outcome, Reason = a.Reason, Until = a.Until })];
            return;
        }
        _outcome = Commitment.Assessment?.Text.Stance is Stance.Revise || Commitment.Requests.Count > 0 ? CommitmentOutcome.Revised : CommitmentOutcome.Kept;
        _rows = [.. (Commitment.Assessment?.Text.Activities ?? []).Select(a => new TypedOutcome
        {
            Name = a.Name, Outcome = a.Progress is Progress.Postponed ? ActivityOutcome.Postpone : ActivityOutcome.Keep, Reason = a.Note,
        })];
    }

    private async Task SaveAsync()
    {
        var typed = new OutcomeLine(
            Commitment.Id, Commitment.Number, _outcome, _reason, [.. _rows.Select(row => new DecidedActivity(row.Name, row.Outcome, row.Reason, row.Until))]);
        _refusal = (await decide.RunAsync(await me.ActorAsync(), Commitment.Id, _seen, typed)).Refusal;
        if (_refusal is null || _refusal == DataRefusals.ChangedMeanwhile) _seen = await LastAsync();   // seen now; saving again is a decision
    }

    [Inject] private CommitmentUnderReview Reading { get; set; } = default!;

    private async Task<OutcomeLine?> LastAsync() =>
        (await Reading.ReadAsync(await me.ActorAsync(), Commitment.PlanNumber, Commitment.Number)).Value?.Outcome;
}

/// <summary>What is to become of an activity, while it is being typed.</summary>
public sealed class TypedOutcome
{
    public string Name { get; set; } = "";
    public ActivityOutcome Outcome { get; set; }
    public string Reason { get; set; } = "";
    public string? Until { get; set; }
}
