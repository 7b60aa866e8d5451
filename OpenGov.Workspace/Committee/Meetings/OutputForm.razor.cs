using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class OutputForm(EnterOutputs enter, CurrentMember me, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private TypedName _typed = new();
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid MeetingId { get; set; }

    private IStringLocalizer Text => text;

    private async Task SaveAsync()
    {
        _refusal = (await enter.RunAsync(await me.ActorAsync(), MeetingId, [_typed.ToText()])).Refusal;
        if (_refusal is null) _typed = new TypedName();
    }
}
