using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class LeadForm(LeadChoices choices, NameSessionLeads name, CurrentMember me, IStringLocalizer<PlanningTexts> text) : ComponentBase
{
    private readonly Dictionary<Side, Guid?> _leads = [], _deputies = [];
    private ILookup<Side, LeadChoice>? _people;
    private Refusal? _refusal;
    private string? _done;

    [Parameter, EditorRequired] public SessionView View { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override async Task OnInitializedAsync()
    {
        foreach (var side in Sides.Both)
        {
            _leads[side] = View.Leads.FirstOrDefault(lead => lead.Side == side && !lead.IsDeputy)?.AccountId;
            _deputies[side] = View.Leads.FirstOrDefault(lead => lead.Side == side && lead.IsDeputy)?.AccountId;
        }

        _people = (await choices.ReadAsync(await me.ActorAsync())).Value;
    }

    private IEnumerable<LeadChoice> People(Side side) => _people?[side].InReadersOrder(person => person.Function.Here) ?? [];

    private static string Named(LeadChoice person) => person.Body is null ? person.Function.Here : $"{person.Function.Here} · {person.Body.Here}";

    private async Task SaveAsync()
    {
        var named = new NamedLeads(
            _leads[Side.Administration] ?? default, _leads[Side.CivilSociety] ?? default, _deputies[Side.Administration], _deputies[Side.CivilSociety]);
        _refusal = (await name.RunAsync(await me.ActorAsync(), View.Id, named)).Refusal;
        _done = _refusal is null ? Text["Saved"].Value : null;
    }
}
