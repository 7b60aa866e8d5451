using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

public sealed partial class CompletionForm(StateCompletion state, CurrentMember me, TimeProvider clock, IStringLocalizer<FollowUpTexts> text) : ComponentBase
{
    private Completion _completion;
    private string _reason = "", _link = "";
    private DateOnly _on;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }
    [Parameter, EditorRequired] public FollowedCommitment Commitment { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override void OnInitialized() => _on = Dates.DayOf(clock.GetUtcNow().UtcDateTime);

    private async Task SaveAsync()
    {
        _refusal = (await state.RunAsync(await me.ActorAsync(), PlanId, Commitment.Number, new CompletionMatter(_completion, _reason, _link, _on))).Refusal;
        if (_refusal is null) (_reason, _link) = ("", "");
    }

    private string Id(string part) => $"claim-{Commitment.Number}-{part}";
}
