using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Adoption;

public sealed partial class ModerationForms(
    PublishComments publish, HideComment hide, SortComment sort, CurrentMember me, IStringLocalizer<ConsultationTexts> text) : ComponentBase
{
    private HidingReason _reason;
    private string _note = "";
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public CommentAtHand At { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<ThemeOfPlan> Themes { get; set; } = [];

    private IStringLocalizer Text => text;
    private bool Waiting => _busy || !RendererInfo.IsInteractive;

    private Task PublishAsync() => DoAsync(actor => publish.RunAsync(actor, At.PlanId, [At.Comment.Id]));

    private Task HideAsync() => DoAsync(actor => hide.RunAsync(actor, At.Comment.Id, At.Comment.Version, _reason, _note));

    private Task SortAsync(ChangeEventArgs chosen) =>
        DoAsync(actor => sort.RunAsync(actor, At.Comment.Id, Guid.TryParse(chosen.Value?.ToString(), out var theme) ? theme : null));

    private async Task DoAsync(Func<Actor, Task<Result>> act)
    {
        if (_busy) return;
        _busy = true;
        _refusal = (await act(await me.ActorAsync())).Refusal;
        _busy = false;
    }
}
