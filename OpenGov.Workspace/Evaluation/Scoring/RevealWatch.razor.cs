using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class RevealWatch(
    SheetList list, ScoreSheetView view, Changes changes, CurrentMember me, NavigationManager navigation) : ComponentBase, IDisposable
{
    /// <summary>Not before the page is open: what is written into the page says everything already.</summary>
    public static readonly IComponentRenderMode Live = new InteractiveServerRenderMode(prerender: false);

    private IDisposable? _watching;

    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public int Round { get; set; }

    /// <summary>The proposal on the page; null where it lists all of them.</summary>
    [Parameter] public int? Proposal { get; set; }

    /// <summary>What the page shows of the matter: it is loaded anew when this is no longer so.</summary>
    [Parameter, EditorRequired] public string Mark { get; set; } = "";

    /// <summary>What to listen to.</summary>
    [Parameter, EditorRequired] public Guid[] Things { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        _watching = changes.Watch(() => InvokeAsync(LookAsync), Things);
        await LookAsync();   // what happened while the page was on its way
    }

    private async Task LookAsync()
    {
        if (await MarkNowAsync() is { } now && now != Mark) navigation.Refresh();
    }

    private async Task<string?> MarkNowAsync()
    {
        var actor = await me.ActorAsync();
        return Proposal is { } number ? (await view.ReadAsync(actor, Plan, Round, number)).Value?.Mark
            : (await list.ReadAsync(actor, Plan, Round)).Value is { } sheets ? MarkOf(sheets) : null;
    }

    public static string MarkOf(SheetsOfRound sheets) =>
        string.Join(' ', sheets.Rows.Where(row => row.IsDone).GroupBy(row => row.State).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}"))
        + $" {sheets.Rows.Count}";

    public void Dispose() => _watching?.Dispose();
}
