using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>How a card came to read as it does: its sittings, its text at any version, and who wrote what.</summary>
public sealed partial class HistoryPage(
    CardHistory sittings, VersionOfCard versions, Store store, CurrentMember me, NavigationManager navigation, Dates dates, IStringLocalizer<CardsTexts> text) : ComponentBase
{
    private HistoryShown? _history;
    private VersionShown? _version;
    private Refusal? _refusal;
    private (int Plan, int Card, int? UpTo)? _read;
    private Guid? _only;
    private bool _showAuthors, _mayRestore;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Card { get; set; }

    /// <summary>The version shown; the newest when not given.</summary>
    [SupplyParameterFromQuery] public int? At { get; set; }

    /// <summary>The page of sittings: those up to this commit.</summary>
    [SupplyParameterFromQuery] public int? UpTo { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private CardLinks Links => new(Plan);
    private CardAuthors? Authors => _showAuthors ? _version!.Authors.ShowingOnly(_only) : null;

    protected override async Task OnParametersSetAsync()
    {
        var actor = await me.ActorAsync();
        if (_read != (Plan, Card, UpTo)) await ReadSittingsAsync(actor);
        if (_history is not { } history) return;
        var (wanted, read) = (At, await versions.ReadAsync(actor, history.Card.CardId, At));
        if (wanted != At) return;   // the slider has moved on meanwhile
        (_version, _refusal) = (read.Value ?? _version, read.Refusal);
    }

    private async Task ReadSittingsAsync(Actor actor)
    {
        var read = await sittings.ReadAsync(actor, Plan, Card, UpTo);
        (_history, _refusal, _read) = (read.Value, read.Refusal, (Plan, Card, UpTo));
        _mayRestore = await store.MayAsync(actor, typeof(RestoreVersion));
    }

    private async Task RestoredAsync(int revision)
    {
        await ReadSittingsAsync(await me.ActorAsync());
        navigation.NavigateTo(Links.Version(Card, revision));
    }

    private void Go(string? revision)
    {
        if (int.TryParse(revision, CultureInfo.InvariantCulture, out var at)) navigation.NavigateTo(AtVersion(at), replace: true);
    }

    private string AtVersion(int revision) => Links.Version(Card, revision) + (UpTo is { } page ? $"&upTo={page}" : "");

    private void ShowAuthors(ChangeEventArgs e)
    {
        _showAuthors = e.Value is true;
        if (!_showAuthors) _only = null;
    }

    private void Only(Guid author)
    {
        _only = _only == author ? null : author;
        _showAuthors = true;
    }

    private string Said(VersionShown version) => version.Commit is { } commit
        ? Text["History.Version", version.Revision, _history!.Head, Dates.Moment(commit.At)]
        : Text["History.Version.Opened", Dates.Moment(_history!.OpenedAt)];

    private string When(Sitting sitting) => sitting.To - sitting.From < TimeSpan.FromMinutes(1)
        ? Dates.Moment(sitting.To)
        : Text["History.Between", Dates.Moment(sitting.From), Platform.Texts.Dates.DayOf(sitting.From) == Platform.Texts.Dates.DayOf(sitting.To) ? Dates.Time(sitting.To) : Dates.Moment(sitting.To)];
}
