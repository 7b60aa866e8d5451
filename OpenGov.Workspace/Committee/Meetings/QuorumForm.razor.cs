using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class QuorumForm(SetQuorum set, CurrentMember me, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private int? _quorum;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public MeetingsOfPlan Plan { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override void OnInitialized() => _quorum = Plan.QuorumOfSide;

    private async Task SaveAsync() => _refusal = (await set.RunAsync(await me.ActorAsync(), Plan.PlanId, _quorum)).Refusal;
}
