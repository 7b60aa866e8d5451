using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

public sealed partial class BilateralPage(
    BilateralSheet sheet, SignBilateral sign, Changes changes, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase, IDisposable
{
    private BilateralDetails? _meeting;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }
    [Parameter] public int Meeting { get; set; }

    [Inject] private Dates Dates { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var read = await sheet.ReadAsync(await me.ActorAsync(), Number, Meeting);
        if (read.Ok || _meeting is null || _meeting.Number != Meeting) _refusal = read.Refusal;
        _meeting = read.Value;
        if (RendererInfo.IsInteractive && _meeting is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _meeting.Id);
        StateHasChanged();
    }

    private async Task SignAsync() => _refusal = (await sign.RunAsync(await me.ActorAsync(), _meeting!.Id, _meeting.TextVersion)).Refusal;

    public void Dispose() => _following.Dispose();
}
