using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

public sealed partial class ProgressForm(
    ReportProgress report, CurrentMember me, TimeProvider clock, IStringLocalizer<FollowUpTexts> text, IStringLocalizer<CardsTexts> cardWords) : ComponentBase
{
    private Guid? _item;
    private ActivityStatus _status;
    private string _value = "", _text = "", _link = "";
    private DateOnly _on;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }
    [Parameter, EditorRequired] public FollowedCommitment Commitment { get; set; } = default!;

    private IStringLocalizer Text => text;
    private IStringLocalizer CardWords => cardWords;

    protected override void OnInitialized() => _on = Dates.DayOf(clock.GetUtcNow().UtcDateTime);

    private async Task SaveAsync()
    {
        if (_item is not { } item) return;
        _refusal = (await report.RunAsync(await me.ActorAsync(), PlanId, Commitment.Number, item, new ProgressMatter(_status, _value, _text, _link, _on))).Refusal;
        if (_refusal is null) (_item, _value, _text, _link) = (null, "", "", "");
    }

    private string Id(string part) => $"progress-{Commitment.Number}-{part}";
}
