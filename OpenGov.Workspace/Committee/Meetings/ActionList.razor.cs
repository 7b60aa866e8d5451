using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

public sealed partial class ActionList(
    FinishAction finish, ReopenAction reopen, Store store, CurrentMember me, Dates dates, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private Refusal? _refusal;
    private bool _mayFinish;

    /// <summary>Number of the plan.</summary>
    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public IReadOnlyList<RecalledAction> Actions { get; set; } = [];

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private static DateOnly Today => Dates.DayOf(DateTime.UtcNow);

    protected override async Task OnInitializedAsync() => _mayFinish = await store.MayAsync(await me.ActorAsync(), typeof(FinishAction));

    private async Task FinishAsync(Guid output) => _refusal = (await finish.RunAsync(await me.ActorAsync(), output)).Refusal;

    private async Task ReopenAsync(Guid output) => _refusal = (await reopen.RunAsync(await me.ActorAsync(), output)).Refusal;
}
