using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class SessionListPage(
    SessionList list, Changes changes, CurrentMember me, Dates dates, IStringLocalizer<SessionsTexts> text) : ComponentBase, IDisposable
{
    private SessionsOfPlan? _plan;
    private Refusal? _refusal;
    private Guid _watched;
    private IDisposable? _watching;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private string Here => $"/plans/{Number}/sessions";
    private static DateOnly Today => DateOnly.FromDateTime(Dates.Local(DateTime.UtcNow));

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        (_plan, _refusal) = await list.ReadAsync(await me.ActorAsync(), Number);
        if (RendererInfo.IsInteractive && _plan is not null && _watched != _plan.PlanId)
        {
            _watching?.Dispose();
            _watching = changes.Watch(_watched = _plan.PlanId, () => InvokeAsync(ReloadAsync));
        }
        StateHasChanged();
    }

    private string Shown(int? figure) => figure is { } known ? Numbers.Whole(known) : Text["Figure.Unknown"];

    public void Dispose() => _watching?.Dispose();
}
