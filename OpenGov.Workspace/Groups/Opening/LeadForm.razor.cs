using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

public sealed partial class LeadForm(NameGroupLead name, LeadChoices choices, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private readonly Dictionary<Side, Guid?> _leads = [], _deputies = [];
    private ILookup<Side, PersonOfGroup>? _people;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupDetails Group { get; set; } = default!;

    private IStringLocalizer Text => text;

    private IEnumerable<PersonOfGroup> People(Side side) => _people![side].InReadersOrder(person => person.Function.Here);

    protected override async Task OnInitializedAsync()
    {
        foreach (var side in Group.Leads) (_leads[side.Side], _deputies[side.Side]) = (side.Lead?.Id, side.Deputy?.Id);
        _people = (await choices.ReadAsync(await me.ActorAsync())).Value;
    }

    private async Task SaveAsync(Side side)
    {
        if (_leads[side] is not { } lead) return;
        _refusal = (await name.RunAsync(await me.ActorAsync(), Group.Id, side, lead, _deputies[side], Group.Version)).Refusal;
    }
}
