using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class RoundDesk(
    AssignProposals assign, ProposalsDesk proposals, OpenRound open, ExtendDeadline extend, ApplyDeadline apply, RemindCoLeads remind,
    CurrentMember me, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private string _numbers = "";
    private Guid _pair;
    private DateOnly? _deadline;
    private int? _costNumber;
    private long? _cost;
    private bool _busy;
    private string? _done;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public RoundShown Round { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Guid Id => Round.Round.Id;
    private bool IsOver => Round.Deadline < Dates.DayOf(DateTime.UtcNow);
    private bool Preparing => Round.Round.State is RoundState.Preparing;

    protected override void OnParametersSet()
    {
        if (Round.Pairs.All(pair => pair.Id != _pair)) _pair = Round.Pairs.Count > 0 ? Round.Pairs[0].Id : default;
    }

    private Task OpenAsync() => DoAsync(actor => open.RunAsync(actor, Id), "Done.Open");
    private Task ApplyAsync() => DoAsync(actor => apply.RunAsync(actor, Id), "Done.Saved");
    private Task RemindAsync() => DoAsync(actor => remind.RunAsync(actor, Id), "Done.Remind");

    private async Task AssignAsync()
    {
        var assigned = await assign.RunAsync(await me.ActorAsync(), Id);
        (_refusal, _done) = (assigned.Refusal, assigned.Ok ? Text.Count("Done.Assign", assigned.Value) : null);
    }

    private Task ExtendAsync() => _deadline is { } day ? DoAsync(actor => extend.RunAsync(actor, Id, day), "Done.Saved") : Task.CompletedTask;

    private Task GiveAsync() => DoAsync(actor => proposals.GiveAsync(actor, Id, _pair, _numbers), "Done.Saved", () => _numbers = "");
    private Task TakeOutAsync() => DoAsync(actor => proposals.TakeOutAsync(actor, Id, _numbers), "Done.Saved", () => _numbers = "");

    private Task CostAsync() => _costNumber is { } number
        ? DoAsync(actor => proposals.CostAsync(actor, Id, number, _cost), "Done.Saved", () => (_costNumber, _cost) = (null, null))
        : Task.CompletedTask;

    private async Task DoAsync(Func<Actor, Task<Result>> what, string done, Action? then = null)
    {
        _busy = true;
        var result = await what(await me.ActorAsync());
        (_busy, _refusal, _done) = (false, result.Refusal, result.Ok ? Text[done].Value : null);
        if (result.Ok) then?.Invoke();
    }
}
