using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class SessionListPage(
    SessionList list, Store store, Changes changes, CurrentMember me, Dates dates, IStringLocalizer<SessionsTexts> text) : ComponentBase, IDisposable
{
    private SessionsOfPlan? _plan;
    private Refusal? _refusal;
    private bool _mayEnter, _maySet;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private string Here => $"/plans/{Number}/sessions";

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_plan, _refusal) = await list.ReadAsync(actor, Number);
        _mayEnter = await store.MayAsync(actor, typeof(EnterSession));
        _maySet = await store.MayAsync(actor, typeof(SetUnifiedProgramme));
        if (RendererInfo.IsInteractive && _plan is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _plan.PlanId);
        StateHasChanged();
    }

    private string Shown(int? figure) => figure is { } known ? Numbers.Whole(known) : Text["Figure.Unknown"];

    public void Dispose() => _following.Dispose();
}
