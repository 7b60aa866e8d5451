using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Adoption;

/// <summary>The chain through one place, in the workspace.</summary>
public sealed partial class ChainPage(ChainSheet sheet, Changes changes, CurrentMember me, IStringLocalizer<ChainTexts> text) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private ChainShown? _shown;
    private Refusal? _refusal;

    [Parameter] public int Number { get; set; }
    [Parameter] public string End { get; set; } = "";
    [Parameter] public string Of { get; set; } = "";

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        if (ChainPlace.Of(End, Of) is not { } place)
        {
            (_shown, _refusal) = (null, AdoptionRefusals.NoSuchChain);
            return;
        }

        (_shown, _refusal) = await sheet.ReadAsync(await me.ActorAsync(), Number, place);
        if (RendererInfo.IsInteractive && _shown is { } shown) _following.Follow(() => InvokeAsync(ReloadAsync), shown.PlanId);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
