using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

public sealed partial class MeetingListPage(
    MeetingList list, Store store, Changes changes, CurrentMember me, Dates dates, IStringLocalizer<MeetingsTexts> text) : ComponentBase, IDisposable
{
    private MeetingsOfPlan? _plan;
    private Refusal? _refusal;
    private bool _mayConvene;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_plan, _refusal) = await list.ReadAsync(actor, Number);
        _mayConvene = await store.MayAsync(actor, typeof(ConveneMeeting));
        if (RendererInfo.IsInteractive && _plan is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _plan.PlanId);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
