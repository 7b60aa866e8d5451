using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class QuestionPanel(QuestionGestures gestures, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private readonly List<Guid> _chosen = [];
    private string _typed = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public RoomShown Room { get; set; } = default!;
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;

    private IEnumerable<QuestionShown> Heads => Room.Questions.Where(question => question.Under is null)
        .OrderBy(question => question.State).ThenByDescending(question => question.Votes).ThenBy(question => question.Number);

    // The first one chosen stands for the others.
    private void Choose(Guid id)
    {
        if (!_chosen.Remove(id)) _chosen.Add(id);
    }

    private int NumberOf(Guid id) => Room.Questions.FirstOrDefault(question => question.Id == id)?.Number ?? 0;

    private async Task GroupAsync()
    {
        await DoAsync(actor => gestures.Group.RunAsync(actor, _chosen[0], [.. _chosen.Skip(1)]));
        if (_refusal is null) _chosen.Clear();
    }

    private async Task NoteAsync()
    {
        await DoAsync(async actor => new Result((await gestures.Note.RunAsync(actor, Room.SessionId, _typed)).Refusal));
        if (_refusal is null) _typed = "";
    }

    private async Task DoAsync(Func<Actor, Task<Result>> gesture) => _refusal = (await gesture(await me.ActorAsync())).Refusal;
}
