using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A round of scoring: its rules, who scores what with whom, and how far it has come.</summary>
public sealed partial class RoundPage(
    RoundView view, RoundProposals proposals, ScorerChoices scorers, Store store, Changes changes, CurrentMember me, Dates dates,
    IStringLocalizer<EvaluationTexts> text) : ComponentBase, IDisposable
{
    private RoundShown? _round;
    private RoundPart? _part;
    private PairChoices? _choices;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);
    private bool _mayPrepare, _mayMeet;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Round { get; set; }

    /// <summary>Only this pair's proposals.</summary>
    [SupplyParameterFromQuery] public int? Pair { get; set; }
    [SupplyParameterFromQuery(Name = "page")] public int? Part { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private EvaluationLinks Links => new(Plan);
    private int PageNumber => Math.Clamp(Part ?? 1, 1, _part?.Pages ?? 1);

    private string? Lead => _round is not { } round ? null
        : round.Round.State is RoundState.Open && round.OpenedAt is { } at ? Text["Round.OpenSince", Dates.Day(at)].Value
        : Text[$"Round.Is.{round.Round.State}"].Value;

    private bool Waiting => _round is { } round
        && ((round.Own?.ToScore > 0 && round.Round.State is RoundState.Open)
            || (_mayPrepare && round.Round.State is RoundState.Preparing)
            || (_mayPrepare && round.Round.State is RoundState.Open && round.Left is not { WithoutScorer: 0, OfPairs: 0 }));

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        var read = await view.ReadAsync(actor, Plan, Round);
        (_round, _refusal) = (read.Value, read.Refusal);
        if (_round is { } round)
        {
            _mayPrepare = await store.MayAsync(actor, typeof(OpenRound));
            _mayMeet = await store.MayAsync(actor, typeof(MeetingPage));
            _part = (await proposals.ReadAsync(actor, round.Round.Id, Pair, Part ?? 1)).Value;
            _choices = _mayPrepare ? (await scorers.ReadAsync(actor, round.Round.PlanId)).Value : null;
            if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), round.Round.Id);
        }
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
