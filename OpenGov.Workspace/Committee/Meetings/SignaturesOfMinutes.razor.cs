using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

public sealed partial class SignaturesOfMinutes(SignMinutes sign, CurrentMember me, Dates dates, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private Refusal? _refusal;

    [Parameter, EditorRequired] public MeetingDetails Meeting { get; set; } = default!;
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private async Task SignAsync() => _refusal = (await sign.RunAsync(await me.ActorAsync(), Meeting.Id, Meeting.MinutesVersion)).Refusal;
}
