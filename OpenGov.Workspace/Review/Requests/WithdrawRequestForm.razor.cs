using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

public sealed partial class WithdrawRequestForm(WithdrawRequest withdraw, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase
{
    private string _reason = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public RequestView Request { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task SaveAsync() => _refusal = (await withdraw.RunAsync(await me.ActorAsync(), Request.Id, _reason)).Refusal;
}
