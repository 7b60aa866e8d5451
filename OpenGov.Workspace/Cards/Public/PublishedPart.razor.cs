using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <remarks>Which version is asked for stands in the address: <c>?version=2</c>.</remarks>
public sealed partial class PublishedPart(
    PublishedCard reading, Changes changes, CurrentMember me, NavigationManager addresses, Dates dates, IStringLocalizer<CardsTexts> text) : ComponentBase, IDisposable
{
    private PublishedShown? _shown;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);

    [Parameter] public int Plan { get; set; }
    [Parameter] public Guid CardId { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private string Here => new Uri(addresses.Uri).AbsolutePath;

    protected override void OnInitialized() => addresses.LocationChanged += Moved;

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), CardId);
    }

    private async Task ReloadAsync()
    {
        var asked = QueryHelpers.ParseQuery(new Uri(addresses.Uri).Query).TryGetValue("version", out var typed)
            && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        (_shown, _refusal) = await reading.ReadAsync(await me.ActorAsync(), CardId, asked);
        StateHasChanged();
    }

    private void Moved(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs moved) => _ = InvokeAsync(ReloadAsync);

    public void Dispose()
    {
        addresses.LocationChanged -= Moved;
        _following.Dispose();
    }
}
