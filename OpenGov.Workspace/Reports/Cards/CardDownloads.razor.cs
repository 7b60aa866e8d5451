using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

public sealed partial class CardDownloads(
    CardToTake toTake, MakeCardReport make, Changes changes, CurrentMember me, NavigationManager addresses, IStringLocalizer<ReportsTexts> text) : ComponentBase, IDisposable
{
    private FilesToTake? _files;
    private Language _language = Language.Current;
    private CardTemplate _template;
    private Guid? _made;
    private Refusal? _refusal;
    private IDisposable? _watching;
    private (int Plan, Guid? Card) _shown;

    /// <summary>The plan's number.</summary>
    [Parameter, EditorRequired] public int Plan { get; set; }

    /// <summary>None: the book of all cards of the plan.</summary>
    [Parameter] public Guid? CardId { get; set; }

    private IStringLocalizer Text => text;
    private bool IsMaking { get; set; }
    private string Data => _files?.Card is { } card ? $"/api/plans/{Plan}/cards/{card}" : $"/api/plans/{Plan}/cards";

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (Plan, CardId)) return;
        _shown = (Plan, CardId);
        await ReloadAsync();
        _watching?.Dispose();
        if (RendererInfo.IsInteractive && (CardId ?? _files?.PlanId) is { } watched) _watching = changes.Watch(watched, () => InvokeAsync(ReloadAsync));
    }

    private async Task ReloadAsync()
    {
        _files = (await toTake.ReadAsync(await me.ActorAsync(), Plan, CardId)).Value;
        StateHasChanged();
    }

    private async Task MakeAsync(ReportFormat format)
    {
        if (IsMaking) return;
        (IsMaking, _made, _refusal) = (true, null, null);
        StateHasChanged();   // a file takes a second or two
        try
        {
            var made = await make.RunAsync(await me.ActorAsync(), new CardOrder(Plan, _files?.Card, _language, format, _template) { Origin = addresses.BaseUri.TrimEnd('/') });
            _refusal = made.Refusal;
            if (made.Ok) _made = made.Value;
        }
        finally
        {
            IsMaking = false;
        }
    }

    private string Name(string part) => $"cards-{CardId?.ToString() ?? "book"}-{part}";

    public void Dispose() => _watching?.Dispose();
}
