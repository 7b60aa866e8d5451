using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals;

/// <summary>The published register for everybody: what was proposed, and what became of each.</summary>
public sealed partial class PublicRegisterPage(
    PublicRegister register, PublicChoices choices, NavigationManager addresses,
    IStringLocalizer<PublicProposalsTexts> text, IStringLocalizer<ProposalsTexts> words) : ComponentBase
{
    private PublicPlan? _plan;
    private PublicRegisterPart? _part;
    private ProposalFilter _filter = new();

    [Parameter] public int Plan { get; set; }

    private IStringLocalizer Text => text;
    private IStringLocalizer Words => words;

    protected override async Task OnParametersSetAsync()
    {
        _filter = ProposalFilter.Of(new Uri(addresses.Uri).Query);
        _plan = (await choices.ReadAsync(Actor.Public, Plan)).Value;
        _part = (await register.ReadAsync(Actor.Public, Plan, _filter)).Value;
    }

    private string Here(int page) => $"/public/plans/{Plan}/proposals{(_filter with { Page = page }).ToQuery()}";
}
