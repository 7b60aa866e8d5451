using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

public sealed partial class CancelForm(CancelBilateral cancelling, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase
{
    private string _reason = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public BilateralDetails Meeting { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task SaveAsync() => _refusal = (await cancelling.RunAsync(await me.ActorAsync(), Meeting.Id, _reason)).Refusal;
}
