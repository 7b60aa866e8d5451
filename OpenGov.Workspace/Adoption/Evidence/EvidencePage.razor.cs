using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>Each standard of the Open Government Partnership, met or not, with its evidence; computed anew at each look.</summary>
public sealed partial class EvidencePage(
    OgpEvidence evidence, EnterEvidence enter, WithdrawEvidence withdraw, Store store, Changes changes, CurrentMember me, Dates dates, TimeProvider clock,
    IStringLocalizer<EvidenceTexts> text) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private OgpEvidenceShown? _shown;
    private Refusal? _refusal;
    private bool _mayEnter;
    private string _check = OgpCheck.Numbers[0], _text = "", _link = "";
    private DateOnly _on;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override async Task OnParametersSetAsync()
    {
        _on = Dates.DayOf(clock.GetUtcNow().UtcDateTime);
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        var read = await evidence.ReadAsync(actor, Number);
        _shown = read.Value ?? _shown;
        if (!read.Ok) _refusal = read.Refusal;
        _mayEnter = await store.MayAsync(actor, typeof(EnterEvidence));
        if (RendererInfo.IsInteractive && _shown is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _shown.PlanId);
        StateHasChanged();
    }

    private async Task EnterAsync()
    {
        _refusal = (await enter.RunAsync(await me.ActorAsync(), _shown!.PlanId, _check, _text, _link, _on)).Refusal;
        if (_refusal is null) (_text, _link) = ("", "");
        await ReloadAsync();
    }

    private async Task WithdrawAsync(Guid id)
    {
        _refusal = (await withdraw.RunAsync(await me.ActorAsync(), id)).Refusal;
        await ReloadAsync();
    }

    public void Dispose() => _following.Dispose();
}
