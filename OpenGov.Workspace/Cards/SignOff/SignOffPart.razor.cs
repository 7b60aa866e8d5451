using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <remarks>Signing carries the fingerprint that was on the screen with the button.</remarks>
public sealed partial class SignOffPart(
    SignOffSheet sheet, SignOffDesk desk, Changes changes, CurrentMember me, Dates dates, IStringLocalizer<CardsTexts> text) : ComponentBase, IDisposable
{
    private SignOffShown? _shown;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);
    private bool _busy;

    [Parameter] public int Plan { get; set; }
    [Parameter] public Guid CardId { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private bool Waiting => _busy || !RendererInfo.IsInteractive;
    private IReadOnlyList<string> Essential => [.. _shown!.Card.Gaps.Where(CardGaps.Essential.Contains)];
    private IReadOnlyList<string> Reminders => [.. _shown!.Card.Gaps.Where(gap => !CardGaps.Essential.Contains(gap))];

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), CardId);
    }

    private async Task ReloadAsync()
    {
        var read = await sheet.ReadAsync(await me.ActorAsync(), CardId);
        _shown = read.Value ?? _shown;
        StateHasChanged();
    }

    private Task<bool> PutAsync() => DoAsync(actor => desk.Put.RunAsync(actor, CardId));
    private Task<bool> SignAsync(string hash) => DoAsync(actor => desk.Sign.RunAsync(actor, CardId, hash));
    private Task<bool> PublishAsync(string hash) => DoAsync(actor => desk.Publish.RunAsync(actor, CardId, hash));
    private Task<bool> WithdrawAsync() => DoAsync(actor => desk.Withdraw.RunAsync(actor, CardId));
    private Task<bool> AskAsync(string hash, string note) => DoAsync(actor => desk.Ask.RunAsync(actor, CardId, hash, note));
    private Task<bool> ReopenAsync(string reason) => DoAsync(actor => desk.Reopen.RunAsync(actor, CardId, reason));

    private Task<bool> ReviseAsync(string reason) => DoAsync(actor => desk.Revise.RunAsync(actor, CardId, reason));

    private async Task<bool> DoAsync(Func<Actor, Task<Result>> act)
    {
        if (_busy) return false;
        _busy = true;
        _refusal = (await act(await me.ActorAsync())).Refusal;
        _busy = false;
        await ReloadAsync();
        return _refusal is null;
    }

    private string Who(PersonAct act) => act.By?.Here ?? Text["Sign.Somebody"];

    public void Dispose() => _following.Dispose();
}
