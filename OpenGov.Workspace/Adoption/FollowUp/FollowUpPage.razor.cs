using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Adoption;

/// <summary>Where institutions report progress, and each side says how complete it holds a commitment to be.</summary>
public sealed partial class FollowUpPage(FollowUpSheet sheet, Changes changes, CurrentMember me, IStringLocalizer<FollowUpTexts> text) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private FollowUpShown? _shown;
    private Refusal? _refusal;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var read = await sheet.ReadAsync(await me.ActorAsync(), Number);
        (_shown, _refusal) = (read.Value ?? _shown, read.Refusal);
        if (RendererInfo.IsInteractive && _shown is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _shown.PlanId);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
