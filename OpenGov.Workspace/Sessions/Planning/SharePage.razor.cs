using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>A sheet to print and send round: the session's public address as a QR code.</summary>
public sealed partial class SharePage(
    PlanningSheet sheet, CurrentMember me, NavigationManager addresses, IOptions<WorkspaceOptions> options, Dates dates, IStringLocalizer<PlanningTexts> text)
    : ComponentBase
{
    private SessionView? _view;
    private Refusal? _refusal;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Session { get; set; }

    private Dates Dates => dates;
    private IStringLocalizer Text => text;
    private string Path => $"/public/plans/{Number}/sessions/{Session}";

    /// <summary>As people outside reach it.</summary>
    private string Address => (options.Value.PublicOrigins.FirstOrDefault() ?? addresses.BaseUri).TrimEnd('/') + Path;
    private string File => $"{Path}/session.ics";

    protected override async Task OnParametersSetAsync() => (_view, _refusal) = await sheet.ReadAsync(await me.ActorAsync(), Number, Session);
}
