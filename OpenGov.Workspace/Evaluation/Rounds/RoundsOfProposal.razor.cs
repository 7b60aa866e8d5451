using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class RoundsOfProposal(
    RoundsOfOneProposal rounds, Changes changes, CurrentMember me, IStringLocalizer<EvaluationTexts> text) : ComponentBase, IDisposable
{
    private IReadOnlyList<RoundOfProposal> _rounds = [];
    private IDisposable? _watching;

    [Parameter] public int Plan { get; set; }
    [Parameter] public Guid ProposalId { get; set; }

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        _rounds = (await rounds.ReadAsync(await me.ActorAsync(), ProposalId)).Value ?? [];
        _watching?.Dispose();
        if (RendererInfo.IsInteractive)
            _watching = changes.Watch(() => InvokeAsync(ReloadAsync), [ProposalId, .. _rounds.Select(round => round.RoundId)]);
        StateHasChanged();
    }

    public void Dispose() => _watching?.Dispose();
}
