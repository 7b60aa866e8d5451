using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

public sealed partial class MeetingPage(
    MeetingSheet sheet, HoldMeeting hold, PublishMinutes publish, Store store, Changes changes) : ComponentBase, IDisposable
{
    private MeetingDetails? _meeting;
    private Refusal? _refusal;
    private (bool Run, bool Note, bool Announce, bool Sign) _may;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }
    [Parameter] public int Meeting { get; set; }

    [Inject] private CurrentMember Me { get; set; } = default!;
    [Inject] private Dates Dates { get; set; } = default!;
    [Inject] private IStringLocalizer<MeetingsTexts> Text { get; set; } = default!;
    [Inject] private IEnumerable<MeetingPart> Parts { get; set; } = [];

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await Me.ActorAsync();
        var read = await sheet.ReadAsync(actor, Number, Meeting);
        if (read.Ok || _meeting is null || _meeting.Number != Meeting) _refusal = read.Refusal;
        _meeting = read.Value;
        _may = (
            await store.MayAsync(actor, typeof(ConcludePoint)), await store.MayAsync(actor, typeof(NoteDown)),
            await store.MayAsync(actor, typeof(AnnounceAbsence)), await store.MayAsync(actor, typeof(SignMinutes)));
        if (RendererInfo.IsInteractive && _meeting is not null)
            _following.Follow(() => InvokeAsync(ReloadAsync), _meeting.Id, _meeting.PlanId);   // earlier meetings' actions: the plan's
        StateHasChanged();
    }

    private async Task HoldAsync() => _refusal = (await hold.RunAsync(await Me.ActorAsync(), _meeting!.Id)).Refusal;

    private async Task PublishAsync() => _refusal = (await publish.RunAsync(await Me.ActorAsync(), _meeting!.Id)).Refusal;

    public void Dispose() => _following.Dispose();
}
