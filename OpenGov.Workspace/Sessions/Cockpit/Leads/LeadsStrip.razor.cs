using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class LeadsStrip(TakeOverSession take, CurrentMember me, Dates dates, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private Refusal? _refusal;

    [Parameter, EditorRequired] public CockpitView Cockpit { get; set; } = default!;

    private IStringLocalizer Text => text;

    private LeadView? Own => Cockpit.Leads.FirstOrDefault(lead => lead.AccountId == Cockpit.Me);

    private string State(LeadView lead) =>
        lead.AccountId == Cockpit.Me ? text["Leads.You"]
        : !lead.Leads ? text["Leads.Looks"]
        : lead.IsThere ? text["Leads.There"]
        : lead.SeenAt is { } seen ? text["Leads.Gone", dates.Time(seen)]
        : text["Leads.NotCome"];

    private async Task TakeOverAsync() => _refusal = (await take.RunAsync(await me.ActorAsync(), Cockpit.SessionId)).Refusal;
}
