using Microsoft.AspNetCore.Components;

namespace OpenGov.Workspace.Dashboard;

/// <summary>A part of the dashboard that is drawn again only when what it shows has changed.</summary>
public abstract class LivePart<T> : ComponentBase, IDisposable where T : notnull
{
    [CascadingParameter] public PictureFeed Feed { get; set; } = default!;

    protected T Shown { get; private set; } = default!;
    protected PlanHeading Plan => Feed.Current.Figures.Plan;
    protected PlanLinks Links => new(Plan.Number);

    /// <summary>What this part shows of the picture; compared by value.</summary>
    protected abstract T Of(Picture picture);

    protected override void OnInitialized()
    {
        Shown = Of(Feed.Current);
        Feed.Changed += OnChanged;
    }

    private void OnChanged()
    {
        var now = Of(Feed.Current);
        if (now.Equals(Shown)) return;
        Shown = now;
        StateHasChanged();
    }

    public void Dispose()
    {
        Feed.Changed -= OnChanged;
        GC.SuppressFinalize(this);
    }
}
