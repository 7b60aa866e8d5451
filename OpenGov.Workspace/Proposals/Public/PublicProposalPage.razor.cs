using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

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
    private static string Start(string typed)
    {
        const int longest = 160;
        var line = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest) return line;
        var cut = line.LastIndexOf(' ', longest);
        return line[..(cut > 0 ? cut : char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}
