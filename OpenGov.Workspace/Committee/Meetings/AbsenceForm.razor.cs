using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class AbsenceForm(AnnounceAbsence announce, CurrentMember me, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private string? _reason;
    private DateOnly? _on;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid MeetingId { get; set; }
    [Parameter, EditorRequired] public Guid BodyId { get; set; }

    /// <summary>The secretariat says on which day it was told; a member tells it now.</summary>
    [Parameter] public bool Dated { get; set; }

    private IStringLocalizer Text => text;

    private async Task SaveAsync() => _refusal = (await announce.RunAsync(await me.ActorAsync(), MeetingId, BodyId, _reason, _on)).Refusal;
}
