using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>A published proposal for everybody, with its path and its reasoned answer.</summary>
public sealed partial class PublicProposalPage(
    PublicProposal proposal, PublicChoices choices, IStringLocalizer<PublicProposalsTexts> text, IStringLocalizer<ProposalsTexts> words) : ComponentBase
{
    private PublicPlan? _plan;
    private PublicProposalSheet? _sheet;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private IStringLocalizer Words => words;

    protected override async Task OnParametersSetAsync()
    {
        _plan = (await choices.ReadAsync(Actor.Public, Plan)).Value;
        _sheet = (await proposal.ReadAsync(Actor.Public, Plan, Number)).Value;
    }

    /// <summary>As much as search engines show.</summary>
    private static string Start(string typed) => Shortened.Line(typed, 160);
}
