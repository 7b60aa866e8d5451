using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>The consultation sessions of a published plan for everybody.</summary>
public sealed partial class PublicSessionsPage(
    SessionList list, SessionsWithPage withPage, PublicPagesOfPlan pages, Dates dates, IStringLocalizer<PublicSessionsTexts> text) : ComponentBase
{
    private SessionsOfPlan? _plan;
    private IReadOnlySet<int> _pages = new HashSet<int>();
    private bool _hasRegister;

    [Parameter] public int Plan { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private string Address => $"/public/plans/{Plan}";

    protected override async Task OnParametersSetAsync()
    {
        _hasRegister = (await pages.ReadAsync(Actor.Public, Plan)).Value?.Entries.Any(entry => entry.Path == "/proposals") == true;
        var read = (await list.ReadAsync(Actor.Public, Plan)).Value;
        if (read is not null) _pages = (await withPage.ReadAsync(Actor.Public, read.PlanId)).Value ?? _pages;
        _plan = read;
    }
}
