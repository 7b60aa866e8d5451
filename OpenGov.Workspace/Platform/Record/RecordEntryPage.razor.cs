using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Record;

public sealed partial class RecordEntryPage(
    RecordEntryView view, AskForRedaction ask, RedactEntry redact, Store store, CurrentMember me,
    RecordSentences sentences, Sentences all, Dates dates, IStringLocalizer<RecordTexts> text) : ComponentBase
{
    private RecordEntryShown? _shown;
    private Refusal? _refusal;
    private bool _mayRedact;
    private string _reason = "";

    [Parameter] public long Seq { get; set; }

    private IStringLocalizer Text => text;
    private RecordSentences Sentences => sentences;
    private Sentences All => all;
    private Dates DatesText => dates;

    protected override async Task OnParametersSetAsync()
    {
        _mayRedact = await store.MayAsync(await me.ActorAsync(), typeof(RedactEntry));
        await ReloadAsync();
    }

    private async Task AskAsync() => await ReloadAsync(await ask.RunAsync(await me.ActorAsync(), Seq, _reason));

    private async Task AgreeAsync() => await ReloadAsync(await redact.RunAsync(await me.ActorAsync(), Seq));

    private async Task ReloadAsync(Result result = default)
    {
        var read = await view.ReadAsync(await me.ActorAsync(), Seq);
        (_shown, _refusal) = (read.Value ?? _shown, result.Refusal ?? read.Refusal);
    }
}
