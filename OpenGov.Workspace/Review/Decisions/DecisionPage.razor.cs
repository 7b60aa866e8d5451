using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

public sealed partial class DecisionPage(
    DecisionSheet sheet, SignDecision sign, PublishDecision publish, OpenNextDecision next, WithdrawTheme withdraw, Changes changes) : ComponentBase, IDisposable
{
    private DecisionView? _decision;
    private bool _maySign;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }

    /// <summary>An earlier version.</summary>
    [SupplyParameterFromQuery(Name = "version")] public int? Version { get; set; }

    [Inject] private Store Store { get; set; } = default!;
    [Inject] private CurrentMember Me { get; set; } = default!;
    [Inject] private Dates Dates { get; set; } = default!;
    [Inject] private IStringLocalizer<ReviewTexts> Text { get; set; } = default!;

    // With the page's own address: a bare fragment would lead to the start page.
    private string Lines => $"/plans/{Number}/review/outcome#lines";

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await Me.ActorAsync();
        var read = await sheet.ReadAsync(actor, Number, Version);
        if (!read.Ok) _refusal = read.Refusal;
        _decision = read.Value;
        _maySign = await Store.MayAsync(actor, typeof(SignDecision));
        if (RendererInfo.IsInteractive && _decision is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _decision.PlanId);
        StateHasChanged();
    }

    private async Task SignAsync() => _refusal = (await sign.RunAsync(await Me.ActorAsync(), _decision!.PlanId, _decision.Fingerprint)).Refusal;

    private async Task PublishAsync() => _refusal = (await publish.RunAsync(await Me.ActorAsync(), _decision!.PlanId)).Refusal;

    private async Task NextAsync() => _refusal = (await next.RunAsync(await Me.ActorAsync(), _decision!.PlanId)).Refusal;

    private async Task WithdrawAsync(ProposedTheme theme) => _refusal = (await withdraw.RunAsync(await Me.ActorAsync(), _decision!.PlanId, theme.Id)).Refusal;

    public void Dispose() => _following.Dispose();
}
