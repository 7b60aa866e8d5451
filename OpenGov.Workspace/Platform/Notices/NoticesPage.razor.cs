using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Notices;

public sealed partial class NoticesPage(
    NoticeList list, ReadNotices read, MailChoices mail, ChooseMail choose, RecordSentences sentences, Changes changes, CurrentMember me, Dates dates,
    IStringLocalizer<NoticesTexts> text) : ComponentBase, IDisposable
{
    public const string Address = "/notices";

    private readonly Following _following = new(changes);
    private NoticePart _part = new([], false, 0);
    private ChosenMail? _mail;
    private Refusal? _refusal;
    private string? _said;
    private int _arrived;
    private bool _isRead;

    [SupplyParameterFromQuery] public string? Kind { get; set; }
    [SupplyParameterFromQuery] public long? Before { get; set; }

    private IStringLocalizer Text => text;
    private RecordSentences Sentences => sentences;

    /// <summary>As in the record, but of a fingerprint only the beginning: nobody checks one here.</summary>
    private string Said(NoticeLine line) => Fingerprint().Replace(sentences.Of(line.Action, line.Details), found => found.Value[..8] + "…");

    [GeneratedRegex("[0-9a-f]{40,}")]
    private static partial Regex Fingerprint();
    private Dates DatesText => dates;
    private NoticeKind? Shown => Enum.TryParse<NoticeKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        var chosen = await mail.ReadAsync(await me.ActorAsync());
        _mail = chosen.Value ?? _mail;
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        if (RendererInfo.IsInteractive && actor.AccountId is { } account) _following.Follow(() => InvokeAsync(CountNewAsync), account);
        var told = await list.ReadAsync(actor, Shown, Before);
        (_part, _refusal, _arrived, _isRead) = (told.Value ?? _part, told.Refusal, 0, true);
    }

    // What was read elsewhere shows at once; what is new waits for a word, so that nothing moves under the pointer.
    private async Task CountNewAsync()
    {
        if ((await list.ReadAsync(await me.ActorAsync(), Shown, Before)).Value is not { } now) return;
        var newest = _part.Lines.Count > 0 ? _part.Lines[0].Seq : 0;
        _arrived = now.Lines.Count(line => line.Seq > newest);
        var fresh = now.Lines.ToDictionary(line => line.Id);
        _part = _part with { Unread = now.Unread, Lines = [.. _part.Lines.Select(line => fresh.GetValueOrDefault(line.Id, line))] };
        StateHasChanged();
    }

    private async Task MarkAsync(IReadOnlyCollection<Guid>? ids, bool isRead)
    {
        _refusal = (await read.RunAsync(await me.ActorAsync(), ids, isRead)).Refusal;
        if (_refusal is null) await ReloadAsync();
    }

    private async Task OpenAsync(NoticeLine line)
    {
        if (!line.IsRead) await read.RunAsync(await me.ActorAsync(), [line.Id]);
    }

    private async Task ChooseAsync(NoticeKind kind, ChangeEventArgs change)
    {
        if (!Enum.TryParse<MailChoice>(change.Value?.ToString(), out var choice)) return;
        var actor = await me.ActorAsync();
        _refusal = (await choose.RunAsync(actor, kind, choice)).Refusal;
        _mail = (await mail.ReadAsync(actor)).Value ?? _mail;
        _said = _refusal is null ? text["Mail.Chosen", text[$"Kind.{kind}"], text[$"Mail.{choice}"]].Value : null;
    }

    private static string AddressOf(NoticeKind? kind, long? before = null) => Address + QueryString.Create(new Dictionary<string, string?>
    {
        ["kind"] = kind?.ToString(),
        ["before"] = before?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));

    public void Dispose() => _following.Dispose();
}
