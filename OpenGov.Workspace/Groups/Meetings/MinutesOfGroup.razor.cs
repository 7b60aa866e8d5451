using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

public sealed partial class MinutesOfGroup(ApproveGroupMeeting approve, CurrentMember me, Dates dates, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupMeetingDetails Meeting { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private async Task SignAsync() => _refusal = (await approve.RunAsync(await me.ActorAsync(), Meeting.Id, Meeting.Version)).Refusal;
}
