using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

public sealed partial class GroupMeetingPage(
    GroupMeetingSheet sheet, Changes changes, CurrentMember me, Dates dates, IStringLocalizer<GroupsTexts> text) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private GroupMeetingDetails? _meeting;
    private Refusal? _refusal;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Group { get; set; }
    [Parameter] public int Meeting { get; set; }

    [Inject] private IStringLocalizer<MeetingsTexts> Meetings { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        (_meeting, _refusal) = await sheet.ReadAsync(await me.ActorAsync(), Number, Group, Meeting);
        if (RendererInfo.IsInteractive && _meeting is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _meeting.Id, _meeting.GroupId);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
