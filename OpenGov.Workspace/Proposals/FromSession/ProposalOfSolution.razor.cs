using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Proposals;

public sealed partial class ProposalOfSolution(ProposeSolution propose, SolutionLineage lineage, CurrentMember me, IStringLocalizer<FromSessionTexts> text) : ComponentBase
{
    private int? _number;
    private Guid? _read;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public Guid SessionId { get; set; }
    [Parameter, EditorRequired] public SolutionShown Solution { get; set; } = default!;
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnParametersSetAsync()
    {
        if (Solution.ProposedAs == _read) return;
        _read = Solution.ProposedAs;
        _number = _read is null ? null : (await lineage.ReadAsync(await me.ActorAsync(), Solution.Id)).Value;
    }

    private async Task ProposeAsync()
    {
        var proposed = await propose.RunAsync(await me.ActorAsync(), Solution.Id);
        _refusal = proposed.Refusal;
        if (_refusal is null) _number = proposed.Value;
    }
}
