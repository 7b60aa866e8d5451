using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Dashboard;

/// <summary>The live picture of a plan. Drawn once; after that each part looks after itself.</summary>
public sealed partial class DashboardPage(
    PlanPicture picture, Changes changes, CurrentMember me, IJSRuntime browser, IStringLocalizer<DashboardTexts> text) : ComponentBase, IDisposable
{
    private PictureFeed? _feed;
    private Refusal? _refusal;
    private IDisposable? _watching;
    private ElementReference _dashboard;
    private int _drawn;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private PlanHeading Plan => _feed!.Current.Figures.Plan;
    private IReadOnlyList<PageFrame.Place> Where => [new(Text["Choose.Title"], "/")];

    private string Lead => Text["Plan.Lead", Plan.Number, Plan.Period, Text[
        _feed!.Current.Waiting.PlanIsOver ? "Work.Over" : Plan.Work is PlanWork.Review ? "Work.Review" : "Work.Creation"]];

    protected override async Task OnParametersSetAsync()
    {
        if (_feed?.Current.Figures.Plan.Number == Number) return;
        (_feed, _refusal) = (null, null);

        var read = await picture.ReadAsync(await me.ActorAsync(), Number);
        _refusal = read.Refusal;
        if (read.Value is not { } first) return;

        _feed = new PictureFeed(first);
        _watching?.Dispose();
        if (!RendererInfo.IsInteractive) return;

        var plan = first.Figures.Plan;
        _watching = changes.Watch(() => InvokeAsync(RefreshAsync), plan.CommitteeTermId is { } committee ? [plan.Id, committee] : [plan.Id]);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_feed is null || _drawn == Number) return;
        _drawn = Number;
        await using var marks = await browser.InvokeAsync<IJSObjectReference>("import", "./js/dashboard.js");
        await marks.InvokeVoidAsync("markChanges", _dashboard);
    }

    private async Task RefreshAsync()
    {
        if (_feed is not { } feed) return;

        var read = await picture.ReadAsync(await me.ActorAsync(), feed.Current.Figures.Plan.Number);
        if (read.Value is { } now)
        {
            feed.Show(now);
            return;
        }

        (_feed, _refusal) = (null, read.Refusal);   // what may no longer be seen does not stay on the screen
        _watching?.Dispose();
        StateHasChanged();
    }

    public void Dispose() => _watching?.Dispose();
}
