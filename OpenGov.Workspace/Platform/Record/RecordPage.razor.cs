using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Record;

public sealed partial class RecordPage(
    RecordList list, RecordSentences sentences, Checkpoints checkpoints, VerifyRecord verify, Store store, Changes changes,
    CurrentMember me, Dates dates, IStringLocalizer<RecordTexts> text) : ComponentBase, IDisposable
{
    /// <summary>The steps of the work that write lines, in their order.</summary>
    private static readonly IReadOnlyList<string> Folders =
        ["Committee", "Plans", "Review", "Groups", "Sessions", "Proposals", "Evaluation", "Cards", "Adoption", "Reports", "Access", "Record"];

    private RecordPart _part = new([], false, new Dictionary<Guid, LocalText>(), new Dictionary<Guid, LocalText>());
    private IReadOnlyDictionary<Guid, LocalText> _people = new Dictionary<Guid, LocalText>();
    private RecordCheckpoint? _checkpoint;
    private Refusal? _refusal;
    private IDisposable? _watching;
    private int _waiting;
    private bool _mayVerify, _verifying;
    private string? _verdict;

    [SupplyParameterFromQuery] public Guid? Plan { get; set; }
    [SupplyParameterFromQuery] public Guid? Person { get; set; }
    [SupplyParameterFromQuery] public string? Folder { get; set; }
    [SupplyParameterFromQuery] public string? Day { get; set; }
    [SupplyParameterFromQuery] public Guid? About { get; set; }
    [SupplyParameterFromQuery] public long? Before { get; set; }

    private IStringLocalizer Text => text;
    private RecordSentences Sentences => sentences;
    private Dates DatesText => dates;

    private RecordFilter Filter => new(
        Plan, Person, string.IsNullOrEmpty(Folder) ? null : Folder,
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", out var day) ? day : null, About);

    protected override async Task OnParametersSetAsync()
    {
        _watching ??= RendererInfo.IsInteractive ? changes.Watch(Changes.Everything, () => InvokeAsync(CountNewAsync)) : null;
        var actor = await me.ActorAsync();
        _people = (await list.PeopleAsync(actor)).Value ?? _people;
        _mayVerify = await store.MayAsync(actor, typeof(VerifyRecord));
        await ShowNewAsync();
    }

    private async Task ShowNewAsync()
    {
        var read = await list.ReadAsync(await me.ActorAsync(), Filter, Before);
        (_part, _refusal) = (read.Value ?? _part, read.Refusal);
        _checkpoint = await checkpoints.NewestAsync();
        _waiting = 0;
    }

    // Older pages do not grow; the newest says so and waits.
    private async Task CountNewAsync()
    {
        if (Before is not null) return;
        _waiting = (await list.CountNewAsync(await me.ActorAsync(), Filter, _part.Lines.Count > 0 ? _part.Lines[0].Seq : 0)).Value;
        StateHasChanged();
    }

    private async Task VerifyAsync()
    {
        (_verifying, _verdict) = (true, text["Proof.Verifying"]);
        StateHasChanged();
        var proof = await verify.ReadAsync(await me.ActorAsync());
        _refusal = proof.Refusal;
        _verdict = proof.Value switch
        {
            null => null,
            { Fault: { } fault } broken => text[$"Fault.{fault}", broken.FirstBad!].Value,
            var sound => text["Verify.Sound", sound.Entries, sound.Checkpoints].Value,
        };
        _verifying = false;
    }

    private string Address(long? before) =>
        QueryString.Create(new Dictionary<string, string?>
        {
            ["plan"] = Plan?.ToString(),
            ["person"] = Person?.ToString(),
            ["folder"] = Folder,
            ["day"] = Day,
            ["about"] = About?.ToString(),
            ["before"] = before?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }.Where(pair => !string.IsNullOrEmpty(pair.Value))) is { HasValue: true } query ? "/record" + query : "/record";

    public void Dispose() => _watching?.Dispose();
}
