using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

public sealed partial class PointNotes(
    NoteDown note, SettleNotes settle, CurrentMember member, Dates dates, TimeProvider clock, IStringLocalizer<MeetingsTexts> text)
    : ComponentBase, IAsyncDisposable
{
    private NotesField _field = default!;

    [Parameter, EditorRequired] public PointView Point { get; set; } = default!;

    /// <summary>The account at the screen.</summary>
    [Parameter, EditorRequired] public Guid? Me { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    /// <summary>What this person typed while somebody else's text was being saved; null when there is nothing to settle.</summary>
    private ClashView? Own => Point.Clashes.FirstOrDefault(clash => clash.AccountId == Me);

    protected override void OnInitialized() => _field = new NotesField(SaveAsync, StateHasChanged, clock, MeetingsRefusals.MinutesArePublished);

    protected override void OnParametersSet() => _field.Follow(Own?.Text ?? Point.Notes, Point.NotesVersion);

    private async Task<Result<NotesSaved>> SaveAsync(string typed, int seen) => await note.RunAsync(await member.ActorAsync(), Point.Id, typed, seen);

    private async Task SettleAsync(ClashView clash, string settled) => _field.Settled(
        (await settle.RunAsync(await member.ActorAsync(), Point.Id, clash.Id, settled, Point.NotesVersion)).Refusal, clash.AccountId == Me);

    public ValueTask DisposeAsync() => _field.DisposeAsync();
}
