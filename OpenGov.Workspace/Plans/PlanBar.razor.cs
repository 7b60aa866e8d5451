using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

/// <summary>Follows the address: it belongs to the frame, which stays when one page makes way for the next.</summary>
public sealed partial class PlanBar(PagesOfPlan pages, Changes changes, CurrentMember me, NavigationManager addresses) : ComponentBase, IDisposable
{
    private PlanWithPages? _plan;
    private string _path = "";
    private Guid _watched;
    private IDisposable? _watching;

    private static DateOnly Today => Dates.DayOf(DateTime.UtcNow);

    protected override Task OnInitializedAsync()
    {
        addresses.LocationChanged += Follow;
        return ReloadAsync();
    }

    private void Follow(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(ReloadAsync);

    private async Task ReloadAsync()
    {
        var here = Here().Match("/" + addresses.ToBaseRelativePath(addresses.Uri));
        _path = here.Groups["path"].Value.TrimEnd('/');
        _plan = here.Success && int.TryParse(here.Groups["number"].Value, CultureInfo.InvariantCulture, out var number)
            ? (await pages.ReadAsync(await me.ActorAsync(), number)).Value : null;
        Watch();
        StateHasChanged();
    }

    private void Watch()
    {
        var shown = _plan?.PlanId ?? default;
        if (!RendererInfo.IsInteractive || _watched == shown) return;
        _watching?.Dispose();
        _watched = shown;
        _watching = _plan is null ? null : changes.Watch(shown, () => InvokeAsync(ReloadAsync));
    }

    public void Dispose()
    {
        addresses.LocationChanged -= Follow;
        _watching?.Dispose();
    }

    [GeneratedRegex(@"^/plans/(?<number>\d{1,9})(?<path>/[^?#]*)?(?:[?#]|$)")]
    private static partial Regex Here();
}
