using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

public sealed partial class GuideAdoption(
    AdoptGuide adopt, TakeBackGuideSignature takeBack, CurrentMember me, Dates dates, IStringLocalizer<GuideTexts> text) : ComponentBase
{
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GuideDetails Guide { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private async Task SignAsync() => _refusal = (await adopt.RunAsync(await me.ActorAsync(), Guide.GuideId!.Value, Guide.DraftVersion)).Refusal;

    private async Task TakeBackAsync() => _refusal = (await takeBack.RunAsync(await me.ActorAsync(), Guide.GuideId!.Value)).Refusal;
}
