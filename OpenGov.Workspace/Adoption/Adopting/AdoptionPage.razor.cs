using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>Adopting a plan: what is missing, the two signatures, the editions, what was sent, and how it is amended.</summary>
public sealed partial class AdoptionPage(
    AdoptionSheet sheet, AdoptionDesk desk, Changes changes, CurrentMember me, Dates dates, TimeProvider clock, IStringLocalizer<AdoptionTexts> text) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private readonly HashSet<Guid> _amended = [];
    private AdoptionShown? _shown;
    private Refusal? _refusal;
    private bool _busy;
    private string _reason = "", _why = "", _reference = "", _link = "";
    private DateOnly _on;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private bool Busy => _busy || !RendererInfo.IsInteractive;

    protected override async Task OnParametersSetAsync()
    {
        _on = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var read = await sheet.ReadAsync(await me.ActorAsync(), Number);
        _shown = read.Value ?? _shown;
        if (!read.Ok) _refusal = read.Refusal;
        if (RendererInfo.IsInteractive && _shown is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _shown.PlanId);
        StateHasChanged();
    }

    private Task PrepareAsync() => DoAsync(actor => desk.Prepare.RunAsync(actor, _shown!.PlanId, _reason), () => _reason = "");

    private Task SignAsync(Guid id, string hash) => DoAsync(actor => desk.Sign.RunAsync(actor, id, hash));

    private Task SendAsync(Guid id) => DoAsync(actor => desk.Enter.RunAsync(actor, id, _on, _reference, _link), () => (_reference, _link) = ("", ""));

    private Task AmendAsync() => DoAsync(actor => desk.Amend.RunAsync(actor, _shown!.PlanId, [.. _amended], _why), () =>
    {
        _why = "";
        _amended.Clear();
    });

    private async Task DoAsync(Func<Actor, Task<Result>> act, Action? done = null)
    {
        if (_busy) return;
        _busy = true;
        _refusal = (await act(await me.ActorAsync())).Refusal;
        _busy = false;
        if (_refusal is null) done?.Invoke();
        await ReloadAsync();
    }

    private void Choose(Guid card)
    {
        if (!_amended.Remove(card)) _amended.Add(card);
    }

    public void Dispose() => _following.Dispose();
}

/// <summary>Everything that can be done towards an adopted plan.</summary>
public sealed record AdoptionDesk(PrepareAdoption Prepare, SignAdoption Sign, EnterTransmission Enter, OpenAmendment Amend);
