using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

public sealed partial class CommitteePage(
    CommitteeOnDay committee, Store store, Changes changes, CurrentMember me, Dates dates, IStringLocalizer<CommitteeTexts> text)
    : ComponentBase, IDisposable
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private CommitteePicture? _picture;
    private bool _read, _mayOpen;
    private IDisposable? _watching;

    /// <summary>The day that is looked at, as 2026-02-03; today when not given or not a day.</summary>
    [SupplyParameterFromQuery] public string? On { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private DateOnly Day => DateOnly.TryParseExact(On, "yyyy-MM-dd", out var day) ? day : Dates.DayOf(DateTime.UtcNow);

    protected override Task OnParametersSetAsync()
    {
        _watching ??= RendererInfo.IsInteractive ? changes.Watch(CommitteeRoom.Id, () => InvokeAsync(ReloadAsync)) : null;
        return ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        _picture = (await committee.ReadAsync(actor, Day)).Value;
        _mayOpen = await store.MayAsync(actor, typeof(OpenTerm));
        _read = true;
        StateHasChanged();
    }

    private int Held(Side side) => _picture!.Of(side).Count();

    public void Dispose() => _watching?.Dispose();
}
