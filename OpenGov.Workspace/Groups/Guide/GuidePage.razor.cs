using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Groups;

/// <summary>The practical guide: its draft, on which several people write at once, and what both sides have adopted of it.</summary>
public sealed partial class GuidePage(
    GuideSheet sheet, BeginGuide begin, Store store, Changes changes, CurrentMember member) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private GuideDetails? _guide;
    private Refusal? _refusal;
    private bool _mayBegin, _mayWrite;
    private Guid? _me;

    [Parameter] public int Number { get; set; }

    [Inject] private IStringLocalizer<GuideTexts> Text { get; set; } = default!;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await member.ActorAsync();
        _me = actor.AccountId;
        (_guide, _refusal) = await sheet.ReadAsync(actor, Number);
        _mayBegin = await store.MayAsync(actor, typeof(BeginGuide));
        _mayWrite = await store.MayAsync(actor, typeof(WriteGuide));
        if (RendererInfo.IsInteractive && _guide is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _guide.GuideId ?? _guide.PlanId);
        StateHasChanged();
    }

    private async Task BeginAsync() => _refusal = (await begin.RunAsync(await member.ActorAsync(), _guide!.PlanId)).Refusal;

    public void Dispose() => _following.Dispose();
}
