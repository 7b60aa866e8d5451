using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Committee;

/// <summary>Where two people note at once what is being said, point by point; what one has typed the other sees.</summary>
public sealed partial class MeetingNotesPage(
    MeetingSheet sheet, Store store, Changes changes, CurrentMember member, IStringLocalizer<MeetingsTexts> text) : ComponentBase, IDisposable
{
    private MeetingDetails? _meeting;
    private Refusal? _refusal;
    private bool _mayNote, _mayConclude;
    private Guid? _me;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }
    [Parameter] public int Meeting { get; set; }

    private IStringLocalizer Text => text;
    private string Back => $"/plans/{Number}/meetings/{Meeting}";

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await member.ActorAsync();
        (_meeting, _refusal) = await sheet.ReadAsync(actor, Number, Meeting);
        _me = actor.AccountId;
        _mayNote = await store.MayAsync(actor, typeof(NoteDown));
        _mayConclude = await store.MayAsync(actor, typeof(ConcludePoint));
        if (RendererInfo.IsInteractive && _meeting is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _meeting.Id);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
