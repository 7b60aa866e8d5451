using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Dashboard;

public sealed partial class SearchPage(Search search, CurrentMember me, IStringLocalizer<DashboardTexts> text) : ComponentBase
{
    private Findings _found = Findings.None;
    private Refusal? _refusal;

    [SupplyParameterFromQuery] public string? Q { get; set; }

    private IStringLocalizer Text => text;

    protected override async Task OnParametersSetAsync()
    {
        var read = await search.ReadAsync(await me.ActorAsync(), Q ?? "");
        (_found, _refusal) = (read.Value ?? Findings.None, read.Refusal);
    }
}
