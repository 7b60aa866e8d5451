using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

public sealed partial class CommentPanel(
    CardConversations conversations, CardReaders readers, ConversationActs acts, Store store, Changes changes, CurrentMember me, IJSRuntime browser,
    IStringLocalizer<CardsTexts> text) : ComponentBase, IAsyncDisposable
{
    public enum Filter { Open, Resolved, Mine }

    private readonly Dictionary<Guid, RemarkDraft> _drafts = [];
    private readonly Dictionary<Guid, Refusal?> _refusals = [];
    private readonly HashSet<Guid> _open = [];
    private readonly RemarkDraft _newDraft = new();
    private ElementReference _panel;
    private ConversationsShown? _shown;
    private IReadOnlyList<CardPerson> _people = [];
    private ThreadMatter? _new;
    private Refusal? _refusal, _newRefusal;
    private Filter _filter;
    private bool _busy, _maySpeak;
    private IDisposable? _watching;
    private IJSObjectReference? _script, _text;
    private DotNetObjectReference<CommentPanel>? _self;
    private string? _show, _focus;   // for when the page has been drawn

    [Parameter] public int Plan { get; set; }
    [Parameter] public Guid CardId { get; set; }

    /// <summary>A conversation that a link leads to.</summary>
    [SupplyParameterFromQuery] public Guid? Thread { get; set; }

    private IStringLocalizer Text => text;

    private IEnumerable<Conversation> Those(Filter filter) => (_shown?.Threads ?? []).Where(thread => filter switch
    {
        Filter.Open => !thread.IsResolved,
        Filter.Resolved => thread.IsResolved,
        _ => thread.IsMine,
    });

    protected override async Task OnInitializedAsync()
    {
        var actor = await me.ActorAsync();
        _maySpeak = await store.MayAsync(actor, typeof(StartThread));
        if (_maySpeak) _people = (await readers.ReadAsync(actor)).Value ?? [];
        await ReloadAsync();
        if (!RendererInfo.IsInteractive || _shown is null) return;
        _watching = changes.Watch(CardId, () => InvokeAsync(async () => { await ReloadAsync(); StateHasChanged(); }));
        if (Thread is { } linked) await ShowAsync(linked.ToString());
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _script = await browser.InvokeAsync<IJSObjectReference>("import", "./js/conversations.js");
            _text = await _script.InvokeAsync<IJSObjectReference>("connect", _panel, _self);
        }

        if (_text is null) return;
        if (Take(ref _show) is { } thread) await _text.InvokeVoidAsync("show", thread);
        if (Take(ref _focus) is { } field) await _text.InvokeVoidAsync("focus", field);
    }

    /// <summary>The reader has marked a passage in the text and wants to speak about it.</summary>
    [JSInvokable]
    public void Begin(int from, int to, int rev, string quote, string section)
    {
        _new = new ThreadMatter(section, new MarkedPassage(rev, from, to, quote));
        (_newRefusal, _focus) = (null, "talk-new");
        StateHasChanged();
    }

    /// <summary>The reader has pressed a marked passage in the text.</summary>
    [JSInvokable]
    public async Task ShowAsync(string id)
    {
        if (!Guid.TryParse(id, out var thread) || _shown?.Threads.FirstOrDefault(one => one.Id == thread) is not { } found) return;
        if (!Those(_filter).Contains(found)) _filter = found.IsResolved ? Filter.Resolved : Filter.Open;
        await OpenAsync(thread);
        (_show, _focus) = (Thread == thread ? id : null, $"thread-{thread:N}");
        StateHasChanged();
    }

    private async Task ReloadAsync()
    {
        var read = await conversations.ReadAsync(await me.ActorAsync(), CardId);
        (_shown, _refusal) = (read.Value ?? _shown, read.Refusal);
    }

    private async Task OpenAsync(Guid thread)
    {
        if (_maySpeak && _open.Add(thread)) _drafts.TryAdd(thread, new RemarkDraft());
        if (_shown?.Threads.FirstOrDefault(one => one.Id == thread) is not { NamesReaderAnew: true }) return;
        await acts.SeeAsync(await me.ActorAsync(), thread);
        if (!_maySpeak) await ReloadAsync();
    }

    private Task StartAsync() => ActAsync(async actor =>
    {
        var started = await acts.StartAsync(actor, CardId, _new!, _newDraft.ToWords(_people));
        _newRefusal = started.Refusal;
        if (!started.Ok) return null;
        _newDraft.Clear();
        (_new, _filter) = (null, Filter.Open);
        return $"thread-{started.Value:N}";
    });

    private Task ReplyAsync(Guid thread) => ActAsync(async actor =>
    {
        var said = await acts.ReplyAsync(actor, thread, _drafts[thread].ToWords(_people));
        _refusals[thread] = said.Refusal;
        if (said.Ok) _drafts[thread].Clear();
        return null;
    });

    private Task ResolveAsync(Guid thread) => ActAsync(async actor =>
    {
        _refusals[thread] = (await acts.ResolveAsync(actor, thread)).Refusal;
        return "talks-title";
    });

    private Task TakeUpAsync(Guid thread) => ActAsync(async actor =>
    {
        _refusals[thread] = (await acts.TakeUpAsync(actor, thread)).Refusal;
        return "talks-title";
    });

    /// <param name="act">Gives what takes the focus afterwards: what was pressed may be gone.</param>
    private async Task ActAsync(Func<Actor, Task<string?>> act)
    {
        if (_busy) return;
        _busy = true;
        var focus = await act(await me.ActorAsync());
        await ReloadAsync();
        (_busy, _focus) = (false, focus);
    }

    private static string? Take(ref string? value)
    {
        var taken = value;
        value = null;
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        _watching?.Dispose();
        try
        {
            if (_text is not null) await _text.InvokeVoidAsync("leave");
            if (_text is not null) await _text.DisposeAsync();
            if (_script is not null) await _script.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its listeners with it.
        }

        _self?.Dispose();
    }
}
