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

    [Parameter, EditorRequired] public CommentAtHand At { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<ThemeOfPlan> Themes { get; set; } = [];

    private IStringLocalizer Text => text;

    private async Task PublishAsync() => _refusal = (await publish.RunAsync(await me.ActorAsync(), At.PlanId, [At.Comment.Id])).Refusal;

    private async Task HideAsync() => _refusal = (await hide.RunAsync(await me.ActorAsync(), At.Comment.Id, At.Comment.Version, _reason, _note)).Refusal;

    private async Task SortAsync(ChangeEventArgs chosen) =>
        _refusal = (await sort.RunAsync(await me.ActorAsync(), At.Comment.Id, Guid.TryParse(chosen.Value?.ToString(), out var theme) ? theme : null)).Refusal;
}
