using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

/// <remarks>A button carries the version that was on the screen with it, so that a click never confirms what came later.</remarks>
public sealed partial class SettlingForm(
    ProposeAgreedScore propose, ConfirmAgreedScore confirm, SendToCommittee send, ProposeCommitteeScore proposeForCommittee,
    ConfirmCommitteeScore confirmForCommittee) : ComponentBase
{
    private Refusal? _refusal;
    private bool _busy;

    [Inject] private CurrentMember Me { get; set; } = default!;
    [Inject] private IStringLocalizer<EvaluationTexts> Text { get; set; } = default!;
    [Parameter, EditorRequired] public RoundHeading Round { get; set; } = default!;
    [Parameter, EditorRequired] public Difference Difference { get; set; } = default!;
    [Parameter] public Side? Mine { get; set; }
    [Parameter] public bool ForCommittee { get; set; }
    [Parameter, EditorRequired] public SettlingDraft Draft { get; set; } = default!;

    private void Typed(KeyboardEventArgs key)
    {
        if (int.TryParse(key.Key, out var points) && Difference.Criterion.Scale.Any(one => one.Points == points)) Draft.Points = points;
    }

    private Task ProposeAsync() => DoAsync(async actor =>
    {
        if (Draft.Points is not { } points) return EvaluationRefusals.PointsOffScale.About(Round.Grid.Lowest, Round.Grid.Highest);
        return ForCommittee
            ? await proposeForCommittee.RunAsync(actor, Difference.Id, Difference.Version, points, Draft.Reason)
            : await propose.RunAsync(actor, Difference.Id, Difference.Version, points, Draft.Reason);
    });

    private Task ConfirmAsync(int seen) => DoAsync(actor => ForCommittee
        ? confirmForCommittee.RunAsync(actor, Difference.Id, seen)
        : confirm.RunAsync(actor, Difference.Id, seen));

    private Task SendAsync() => DoAsync(actor => send.RunAsync(actor, Difference.Id, Difference.Version, Draft.SentReason));

    private async Task DoAsync(Func<Actor, Task<Result>> work)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            _refusal = (await work(await Me.ActorAsync())).Refusal;
        }
        finally
        {
            _busy = false;
        }
    }
}
