using Microsoft.AspNetCore.Components;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

public sealed partial class MinutesFiles(Store store, CurrentMember me) : ComponentBase
{
    private bool _may;

    [Parameter, EditorRequired] public MeetingDetails Meeting { get; set; } = default!;

    protected override async Task OnInitializedAsync() => _may = await store.MayAsync(await me.ActorAsync(), typeof(MinutesReport));
}
