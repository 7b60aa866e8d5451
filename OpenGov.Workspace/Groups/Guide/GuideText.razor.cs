using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

public sealed partial class GuideText(
    WriteGuide write, SettleGuide settle, CurrentMember member, TimeProvider clock, Dates dates) : ComponentBase, IAsyncDisposable
{
    private NotesField _field = default!;

    [Parameter, EditorRequired] public Guid GuideId { get; set; }
    [Parameter, EditorRequired] public DraftOfPart Part { get; set; } = default!;

    /// <summary>The account at the screen.</summary>
    [Parameter, EditorRequired] public Guid? Me { get; set; }

    [Inject] private IStringLocalizer<GuideTexts> Text { get; set; } = default!;

    private Dates Dates => dates;

    /// <summary>What this person typed while somebody else's text was being saved; null when there is nothing to settle.</summary>
    private ClashView? Own => Part.Clashes.FirstOrDefault(clash => clash.AccountId == Me);

    protected override void OnInitialized() => _field = new NotesField(SaveAsync, StateHasChanged, clock);

    protected override void OnParametersSet() => _field.Follow(Own?.Text ?? Part.Text, Part.TextVersion);

    private async Task<Result<NotesSaved>> SaveAsync(string typed, int seen) => await write.RunAsync(await member.ActorAsync(), GuideId, Part.Part, typed, seen);

    private async Task SettleAsync(ClashView clash, string settled) => _field.Settled(
        (await settle.RunAsync(await member.ActorAsync(), GuideId, Part.Part, clash.Id, settled, Part.TextVersion)).Refusal, clash.AccountId == Me);

    public ValueTask DisposeAsync() => _field.DisposeAsync();
}
