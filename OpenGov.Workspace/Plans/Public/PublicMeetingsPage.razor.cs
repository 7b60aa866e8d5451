using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>The committee's meetings whose minutes are published, for everybody.</summary>
public sealed partial class PublicMeetingsPage(
    MeetingList list, Dates dates, IStringLocalizer<PublicPlansTexts> text, IStringLocalizer<MeetingsTexts> words) : ComponentBase
{
    private MeetingsOfPlan? _plan;

    [Parameter] public int Plan { get; set; }

    private IStringLocalizer Text => text;
    private IStringLocalizer Words => words;
    private Dates Dates => dates;
    private string Address => $"/public/plans/{Plan}";

    protected override async Task OnParametersSetAsync() => _plan = (await list.ReadAsync(Actor.Public, Plan)).Value;
}
