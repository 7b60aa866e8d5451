using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>The published minutes of a meeting for everybody, with the bodies that did not come; also to take away.</summary>
public sealed partial class PublicMeetingPage(
    MeetingSheet sheet, Dates dates, IStringLocalizer<PublicPlansTexts> text, IStringLocalizer<MeetingsTexts> words) : ComponentBase
{
    private MeetingDetails? _meeting;

    [Parameter] public int Plan { get; set; }

    /// <summary>Of the meeting.</summary>
    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private IStringLocalizer Words => words;
    private Dates Dates => dates;
    private string Address => $"/public/plans/{Plan}";

    protected override async Task OnParametersSetAsync() => _meeting = (await sheet.ReadAsync(Actor.Public, Plan, Number)).Value;
}
