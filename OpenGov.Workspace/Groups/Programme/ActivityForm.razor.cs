using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class ActivityForm(
    PlanActivity plan, CorrectActivity correct, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private readonly string _id = Guid.NewGuid().ToString("N");
    private string _what = "", _who = "";
    private DateOnly? _from, _until;
    private int _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupDetails Group { get; set; } = default!;

    /// <summary>The activity that is planned otherwise; null for a new one.</summary>
    [Parameter] public ActivityView? Activity { get; set; }

    private IStringLocalizer Text => text;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnInitialized()
    {
        if (Activity is not { } known) return;
        (_what, _from, _until, _who, _seen) = (known.What, known.From, known.Until, known.Lead?.ToString() ?? known.MemberId?.ToString() ?? "", known.Version);
    }

    private async Task SaveAsync()
    {
        var typed = new PlannedActivity(
            _what, _from, _until, Enum.TryParse<Side>(_who, out var side) ? side : null, Guid.TryParse(_who, out var member) ? member : null);
        var actor = await me.ActorAsync();
        if (Activity is { } known)
        {
            _refusal = (await correct.RunAsync(actor, known.Id, typed, _seen)).Refusal;
            if (_refusal == GroupsRefusals.ChangedByAnother) _seen = known.Version;   // seen now; saving again is a decision
            if (_refusal is null) _seen++;
            return;
        }

        _refusal = (await plan.RunAsync(actor, Group.Id, typed)).Refusal;
        if (_refusal is null) (_what, _from, _until, _who) = ("", null, null, "");
    }
}
