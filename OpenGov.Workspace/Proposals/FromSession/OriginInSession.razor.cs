using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals;

// Where a proposal came from does not change once it is in the register: nothing is watched.
public sealed partial class OriginInSession(SolutionLineage lineage, CurrentMember me, IStringLocalizer<FromSessionTexts> text) : ComponentBase
{
    private SessionOrigin? _origin;
    private Guid _read;

    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public Guid ProposalId { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnParametersSetAsync()
    {
        if (_read == ProposalId) return;
        _read = ProposalId;
        _origin = (await lineage.OriginAsync(await me.ActorAsync(), ProposalId)).Value;
    }
}
