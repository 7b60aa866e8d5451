using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class ItemNotes(
    NoteInSession keep, SettleSessionNotes settle, CurrentMember member, Dates dates, IStringLocalizer<CockpitTexts> text) : ComponentBase, IAsyncDisposable
{
    private NotesField _field = default!;

    [Parameter, EditorRequired] public ClockItem Item { get; set; } = default!;
    [Parameter, EditorRequired] public SessionNoteView Note { get; set; } = default!;

    /// <summary>The account at the screen.</summary>
    [Parameter, EditorRequired] public Guid? Me { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    /// <summary>What this person typed while somebody else's text was being saved; null when there is nothing to settle.</summary>
    private SessionClashView? Own => Note.Clashes.FirstOrDefault(clash => clash.AccountId == Me);

    protected override void OnInitialized() => _field = new NotesField(SaveAsync, StateHasChanged, TimeProvider.System, CockpitRefusals.MinutesAreSealed);

    protected override void OnParametersSet() => _field.Follow(Own?.Text ?? Note.Text, Note.Version);

    private async Task<Result<NotesSaved>> SaveAsync(string typed, int seen) => await keep.RunAsync(await member.ActorAsync(), Item.ItemId!.Value, typed, seen);

    private async Task SettleAsync(SessionClashView clash, string settled) => _field.Settled(
        (await settle.RunAsync(await member.ActorAsync(), Item.ItemId!.Value, clash.Id, settled, Note.Version)).Refusal, clash.AccountId == Me);

    public ValueTask DisposeAsync() => _field.DisposeAsync();
}
