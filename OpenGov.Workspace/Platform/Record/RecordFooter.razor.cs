using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Record;

public sealed partial class RecordFooter(
    RecordSummary summary, Changes changes, CurrentMember me, Dates dates, RecordSentences sentences, IStringLocalizer<RecordTexts> text)
    : ComponentBase, IDisposable
{
    private RecordSummaryView? _summary;
    private IDisposable? _watching;
    private Guid _watched;

    /// <summary>The thing that the page shows.</summary>
    [Parameter, EditorRequired] public Guid Subject { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override async Task OnParametersSetAsync()
    {
        if (_watched == Subject) return;
        _watched = Subject;
        _watching?.Dispose();
        _watching = RendererInfo.IsInteractive ? changes.Watch(Subject, () => InvokeAsync(ReloadAsync)) : null;
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        _summary = (await summary.ReadAsync(await me.ActorAsync(), Subject)).Value;
        StateHasChanged();
    }

    // Between isolates: a function in another script must not turn the sentence around.
    private string Who(RecordSummaryView view) => $"\u2068{sentences.Who(view.Who, view.Role!)}\u2069";

    public void Dispose() => _watching?.Dispose();
}
