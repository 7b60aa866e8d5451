using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

public sealed partial class GroupPage(
    GroupSheet sheet, Store store, Changes changes, CurrentMember me, TimeProvider clock, IStringLocalizer<GroupsTexts> text) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private GroupDetails? _group;
    private Refusal? _refusal;
    private bool _mayName;
    private DateOnly _today;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Group { get; set; }

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_group, _refusal) = await sheet.ReadAsync(actor, Number, Group);
        _today = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
        _mayName = await store.MayAsync(actor, typeof(NameGroupLead));
        if (RendererInfo.IsInteractive && _group is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _group.Id, _group.PlanId);   // other groups' opening counts: the plan's
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
