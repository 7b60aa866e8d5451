using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>The desk at the door of a session: who comes is let in, by pass, by code, by name, or without having registered.</summary>
public sealed partial class DeskPage(DeskSheet sheet, CheckInRegistered checkIn, UndoCheckIn undo, NoteLeaving leaving, Changes changes) : ComponentBase, IDisposable
{
    private readonly Following _following = new(changes);
    private DeskView? _desk;
    private LetIn? _letIn;
    private string _search = "", _code = "";
    private bool _mayStrike;
    private IReadOnlyList<DueNotice> _due = [];
    private Refusal? _refusal;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Session { get; set; }

    /// <summary>From the QR code that somebody at the door has shown.</summary>
    [SupplyParameterFromQuery] public string? Pass { get; set; }

    [Inject] private CurrentMember Me { get; set; } = default!;
    [Inject] private StrikeRegistration Strike { get; set; } = default!;
    [Inject] private RemindersDue Due { get; set; } = default!;
    [Inject] private ForgetPeople Forget { get; set; } = default!;
    [Inject] private Store Store { get; set; } = default!;
    [Inject] private Dates Dates { get; set; } = default!;
    [Inject] private IStringLocalizer<AttendanceTexts> Text { get; set; } = default!;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await Me.ActorAsync();
        var read = await sheet.ReadAsync(actor, Number, Session, _search, Pass);
        if (read.Ok || _desk is null) _refusal = read.Refusal ?? _refusal;
        _desk = read.Value;
        _mayStrike = await Store.MayAsync(actor, typeof(StrikeRegistration));
        _due = _mayStrike && _desk is not null ? (await Due.ReadAsync(actor, _desk.SessionId)).Value ?? [] : [];
        if (RendererInfo.IsInteractive && _desk is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _desk.SessionId);
        StateHasChanged();
    }

    private Task SearchAsync(ChangeEventArgs typed)
    {
        _search = typed.Value as string ?? "";
        return ReloadAsync();
    }

    private async Task LetInByCodeAsync()
    {
        if (await LetInAsync(CheckInWay.Code, _code)) _code = "";
    }

    private async Task<bool> LetInAsync(CheckInWay way, string shown)
    {
        var done = await checkIn.RunAsync(await Me.ActorAsync(), _desk!.SessionId, way, shown);
        (_letIn, _refusal) = (done.Value, done.Refusal);
        return done.Ok;
    }

    private void Show(LetIn done) => (_letIn, _refusal) = (done, null);

    private async Task UndoAsync(Guid arrived) => After(await undo.RunAsync(await Me.ActorAsync(), _desk!.SessionId, arrived));

    private async Task LeavingAsync(Guid arrived, bool left) => After(await leaving.RunAsync(await Me.ActorAsync(), _desk!.SessionId, arrived, left));

    private async Task StrikeAsync(Guid registration) => After(await Strike.RunAsync(await Me.ActorAsync(), _desk!.SessionId, registration));

    private async Task ForgetAsync() => After(await Forget.RunAsync(await Me.ActorAsync(), _desk!.SessionId));

    private void After(Result result) => (_refusal, _letIn) = (result.Refusal, null);

    public void Dispose() => _following.Dispose();
}
