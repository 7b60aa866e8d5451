using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Committee;

public sealed partial class BodyListPage(
    BodyList list, EnterBody enter, Store store, Changes changes, CurrentMember me, IStringLocalizer<CommitteeTexts> text)
    : ComponentBase, IDisposable
{
    private IReadOnlyList<BodyRow>? _rows;
    private TypedName _name = new();
    private Side _side;
    private BodyKind _kind;
    private bool _mayEnter;
    private Refusal? _refusal;
    private IDisposable? _watching;

    /// <summary>What is searched for, in any spelling.</summary>
    [SupplyParameterFromQuery] public string? Q { get; set; }

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync()
    {
        _watching ??= RendererInfo.IsInteractive ? changes.Watch(CommitteeRoom.Id, () => InvokeAsync(ReloadAsync)) : null;
        return ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        _rows = (await list.ReadAsync(actor, Q)).Value ?? [];
        _mayEnter = await store.MayAsync(actor, typeof(EnterBody));
        StateHasChanged();
    }

    private async Task EnterAsync()
    {
        _refusal = (await enter.RunAsync(await me.ActorAsync(), new NewBody(_side, _kind, _name.ToText()))).Refusal;
        if (_refusal is null) _name = new TypedName();
    }

    public void Dispose() => _watching?.Dispose();
}
