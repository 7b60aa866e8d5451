using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class StateForm(MoveActivity move, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private GroupActivityState _state;
    private string _outcome = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public ActivityView Activity { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override void OnInitialized() => (_state, _outcome) = (Activity.State, Activity.Outcome);

    private async Task SaveAsync() =>
        _refusal = (await move.RunAsync(await me.ActorAsync(), Activity.Id, _state, _outcome, Activity.Version)).Refusal;
}
