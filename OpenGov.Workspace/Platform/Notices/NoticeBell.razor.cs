using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Platform.Notices;

public sealed partial class NoticeBell(UnreadNotices unread, CurrentMember me, Changes changes, IStringLocalizer<NoticesTexts> text) : ComponentBase, IDisposable
{
    private const int Most = 99;

    private readonly Following _following = new(changes);
    private int? _unread;

    private IStringLocalizer Text => text;

    protected override Task OnInitializedAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        if (RendererInfo.IsInteractive && actor.AccountId is { } account) _following.Follow(() => InvokeAsync(ReloadAsync), account);
        var read = await unread.ReadAsync(actor);
        _unread = read.Ok ? read.Value : null;
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
