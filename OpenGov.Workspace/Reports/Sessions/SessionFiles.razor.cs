using Microsoft.AspNetCore.Components;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Reports;

public sealed partial class SessionFiles(SessionReportReading reading, CurrentMember me) : ComponentBase
{
    private bool _may;

    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public int Session { get; set; }

    protected override async Task OnParametersSetAsync() =>
        _may = (await reading.ReadAsync(await me.ActorAsync(), Plan, Session, Platform.Texts.Language.Current)).Ok;
}
