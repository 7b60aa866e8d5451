using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Review;

public sealed partial class ReviewedCommitmentPage(
    CommitmentUnderReview reading, Changes changes, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase, IDisposable
{
    private CommitmentInReview? _commitment;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }
    [Parameter] public int Commitment { get; set; }

    /// <summary>An earlier version of the assessment.</summary>
    [SupplyParameterFromQuery(Name = "version")] public int? Version { get; set; }

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var read = await reading.ReadAsync(await me.ActorAsync(), Number, Commitment, Version);
        if (read.Ok || _commitment is null || _commitment.Number != Commitment) _refusal = read.Refusal;
        _commitment = read.Value;
        // The plan's id as well: the outcome is decided for all commitments together.
        if (RendererInfo.IsInteractive && _commitment is { } shown)
            _following.Follow(() => InvokeAsync(ReloadAsync), [shown.Id, shown.PlanId, .. shown.Draft is { } draft ? [draft.Id] : Array.Empty<Guid>()]);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
