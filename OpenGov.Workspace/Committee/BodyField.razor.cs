using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class BodyField(BodyList list, CurrentMember me, IStringLocalizer<CommitteeTexts> text) : ComponentBase
{
    private string _search = "";
    private IReadOnlyList<BodyRow> _all = [], _found = [];

    /// <summary>Tells the fields of two forms on one page apart.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Empty while no body is chosen.</summary>
    [Parameter] public Guid Value { get; set; }
    [Parameter] public EventCallback<Guid> ValueChanged { get; set; }

    /// <summary>The name of the chosen body comes with it.</summary>
    [Parameter] public EventCallback<BodyRow> OnChosen { get; set; }

    private IStringLocalizer Text => text;

    // What is chosen stays in the list, whatever is looked for next.
    private IEnumerable<BodyRow> Shown => _all.Where(row => row.Id == Value).Concat(_found.Where(row => row.Id != Value));

    protected override async Task OnInitializedAsync() => _found = _all = (await list.ReadAsync(await me.ActorAsync(), null)).Value ?? [];

    private async Task SearchAsync(ChangeEventArgs e)
    {
        _search = e.Value as string ?? "";
        var (sought, found) = (_search, (await list.ReadAsync(await me.ActorAsync(), _search)).Value ?? []);
        if (sought == _search) _found = found;   // an answer overtaken by further letters is of no use
    }

    private async Task ChooseAsync(Guid chosen)
    {
        Value = chosen;
        await ValueChanged.InvokeAsync(chosen);
        if (_all.Concat(_found).FirstOrDefault(row => row.Id == chosen) is { } row) await OnChosen.InvokeAsync(row);
        if (!ValueChanged.HasDelegate) (Value, _search, _found) = (default, "", _all);   // passed on: ready for the next one
    }
}
