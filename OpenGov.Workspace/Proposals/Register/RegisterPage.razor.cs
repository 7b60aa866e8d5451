using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Proposals;

public sealed partial class RegisterPage(
    ProposalList list, RegisterChoices choices, Store store, Changes changes, CurrentMember me, NavigationManager addresses,
    IStringLocalizer<ProposalsTexts> text) : ComponentBase, IDisposable
{
    private readonly HashSet<Guid> _chosen = [];
    private PlanChoices _choices = PlanChoices.None;
    private RegisterPart? _part;
    private Refusal? _refusal;
    private IDisposable? _watching;
    private bool _mayEnter, _mayDecide;
    private int _waiting;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private string Here => new Uri(addresses.Uri).Query;
    private ProposalFilter Filter => ProposalFilter.Of(Here);
    private IReadOnlyList<RegisterRow> Chosen => _part?.Rows.Where(row => _chosen.Contains(row.Id)).ToList() ?? [];

    protected override async Task OnParametersSetAsync()
    {
        var actor = await me.ActorAsync();
        if (_choices.Number != Number)
        {
            _choices = (await choices.ReadAsync(actor, Number)).Value ?? _choices;   // a refusal is said by the list
            _mayEnter = await store.MayAsync(actor, typeof(EnterProposal));
            _mayDecide = await store.MayAsync(actor, typeof(AcceptProposals));
            _watching?.Dispose();
            _watching = RendererInfo.IsInteractive ? changes.Watch(_choices.PlanId, () => InvokeAsync(RefreshAsync)) : null;
        }

        _chosen.Clear();
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var read = await list.ReadAsync(await me.ActorAsync(), Number, Filter);
        (_part, _refusal) = (read.Value ?? _part, read.Refusal);
        _waiting = 0;
        StateHasChanged();
    }

    // What is on the screen shows its new state; new rows say that they are there, and wait.
    private async Task RefreshAsync()
    {
        var read = await list.ReadAsync(await me.ActorAsync(), Number, Filter);
        if (read.Value is not { } now || _part is null) { await ReloadAsync(); return; }

        var fresh = now.Rows.ToDictionary(row => row.Id);
        _waiting = Math.Max(0, now.Count - _part.Count);
        _part = _part with { Rows = [.. _part.Rows.Select(row => fresh.GetValueOrDefault(row.Id, row))] };
        StateHasChanged();
    }

    private async Task DoneAsync()
    {
        _chosen.Clear();
        await ReloadAsync();
    }

    public void Dispose() => _watching?.Dispose();
}
