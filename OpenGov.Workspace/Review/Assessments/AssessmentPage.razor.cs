using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

/// <summary>The assessment is written here; what is typed is kept at every pause, and what a colleague types appears where one is not typing oneself.</summary>
public sealed partial class AssessmentPage(AssessmentDesk reading, WriteAssessment write, SubmitAssessment submit, Changes changes, TimeProvider clock)
    : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private readonly TypedAssessment _typed = new();

    /// <summary>What somebody else wrote where this person was writing too, until one of the two is chosen.</summary>
    private readonly Dictionary<AssessmentField, AssessmentText> _clashes = [];
    private AssessmentAtHand? _desk;

    /// <summary>What is kept, as this page last saw it.</summary>
    private AssessmentText _seen = AssessmentText.Empty;
    private bool _saving, _done;
    private CancellationTokenSource? _waiting;
    private Refusal? _refusal, _submitRefusal;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }
    [Parameter] public int Commitment { get; set; }

    [Inject] private CurrentMember Me { get; set; } = default!;
    [Inject] private NavigationManager Addresses { get; set; } = default!;
    [Inject] private Dates Dates { get; set; } = default!;
    [Inject] private Sentences Sentences { get; set; } = default!;
    [Inject] private IStringLocalizer<ReviewTexts> Text { get; set; } = default!;

    private IReadOnlyList<Refusal> Gaps => [.. _typed.ToText().Gaps()];
    private bool IsUnsaved => !ToSend().Same(_seen);

    private IEnumerable<(AssessmentField Field, Func<string> Get, Action<string> Set)> Passages =>
    [
        (AssessmentField.Achievements, () => _typed.Achievements, text => _typed.Achievements = text),
        (AssessmentField.Constraints, () => _typed.Constraints, text => _typed.Constraints = text),
        (AssessmentField.Challenges, () => _typed.Challenges, text => _typed.Challenges = text),
        (AssessmentField.Changes, () => _typed.Changes, text => _typed.Changes = text),
    ];

    protected override async Task OnInitializedAsync()
    {
        var read = await reading.ReadAsync(await Me.ActorAsync(), Number, Commitment);
        (_desk, _refusal) = (read.Value, read.Refusal);
        if (_desk is null) return;
        _typed.Take(_seen = _desk.Text);
        Watch();
    }

    /// <summary>A colleague wrote, or somebody submitted.</summary>
    private async Task ReloadAsync()
    {
        var read = await reading.ReadAsync(await Me.ActorAsync(), Number, Commitment);
        if (read.Value is not { } desk || _done) return;
        _desk = desk;
        Meet(desk.Text, _typed.ToText());
        Watch();
        StateHasChanged();
    }

    private void Watch()
    {
        if (RendererInfo.IsInteractive && _desk is not null)
            _following.Follow(() => InvokeAsync(ReloadAsync), _desk.DraftId is { } draft ? [_desk.CommitmentId, draft] : [_desk.CommitmentId]);
    }

    /// <summary>What is kept comes into the fields that this person has not touched; where both wrote, both texts are shown.</summary>
    private void Meet(AssessmentText kept, AssessmentText now)
    {
        var (text, clashes) = AssessmentMerge.Into(now, _seen, kept);
        foreach (var field in clashes) _clashes[field] = kept;
        foreach (var field in _clashes.Keys.ToList()) _clashes[field] = kept;
        _typed.Take(text);
        _seen = kept;
    }

    /// <summary>What is typed, but for fields on which this person has yet to choose.</summary>
    private AssessmentText ToSend() => _clashes.Keys.Aggregate(_typed.ToText(), (text, field) => AssessmentMerge.Taking(field, text, _seen));

    private void Type(Action change)
    {
        change();
        _waiting?.Cancel();
        _waiting = new CancellationTokenSource();
        _ = SaveSoonAsync(_waiting.Token);
    }

    private async Task SaveSoonAsync(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Pause, clock, cancel);
            await SaveAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // More is being typed, or the page was left, which saves as well.
        }
    }

    private async Task SaveAsync()
    {
        while (_desk is not null && IsUnsaved && !_saving && !_done)
        {
            _saving = true;
            var (sent, seen) = (ToSend(), _seen);
            var saved = await write.RunAsync(await Me.ActorAsync(), _desk.CommitmentId, seen, sent);
            _saving = false;
            _refusal = saved.Refusal;
            if (saved.Value is not { } kept) return;   // stays in the fields
            foreach (var field in kept.Clashes) _clashes[field] = kept.Text;
            // What was typed while it was being saved stays; what came from a colleague is taken over.
            var now = _typed.ToText();
            var theirs = kept.Clashes.Aggregate(kept.Text, (text, field) => AssessmentMerge.Taking(field, text, sent));
            _typed.Take(_clashes.Keys.Aggregate(AssessmentMerge.Into(now, sent, theirs).Text, (text, field) => AssessmentMerge.Taking(field, text, now)));
            _seen = kept.Text;
            _desk = _desk with { WrittenAt = clock.GetUtcNow().UtcDateTime };
            if (_desk.DraftId is null) await ReloadAsync();
        }
    }

    private string? ClashOf(AssessmentField field)
    {
        if (!_clashes.TryGetValue(field, out var theirs)) return null;
        return field switch
        {
            AssessmentField.Achievements => theirs.Achievements,
            AssessmentField.Constraints => theirs.Constraints,
            AssessmentField.Challenges => theirs.Challenges,
            AssessmentField.Changes => theirs.Changes,
            AssessmentField.StanceReason => theirs.StanceReason,
            AssessmentField.Stance => theirs.Stance is { } stance ? Text[$"Stance.{stance}"] : "",
            AssessmentField.IsFinal => theirs.IsFinal is { } final ? Text[final ? "Final.Yes" : "Final.No"] : "",
            _ => string.Join('\n', theirs.Activities.Select(a => a.Progress is { } progress ? $"{a.Name}: {Text[$"Progress.{progress}"]}" : a.Name)),
        };
    }

    private Task KeepMineAsync(AssessmentField field)
    {
        _clashes.Remove(field);
        return SaveAsync();
    }

    private void TakeTheirs(AssessmentField field)
    {
        _typed.Take(AssessmentMerge.Taking(field, _typed.ToText(), _seen));
        _clashes.Remove(field);
    }

    private void Remove(TypedActivity activity) => Type(() => _typed.Activities.Remove(activity));

    private async Task SubmitAsync()
    {
        await SaveAsync();
        if (_refusal is not null || _clashes.Count > 0) return;
        _submitRefusal = (await submit.RunAsync(await Me.ActorAsync(), _desk!.CommitmentId, _seen)).Refusal;
        if (_submitRefusal is not null) return;
        _done = true;
        Addresses.NavigateTo($"/plans/{Number}/review/{Commitment}");
    }

    private static string Typed(ChangeEventArgs e) => e.Value as string ?? "";

    public async ValueTask DisposeAsync()
    {
        if (_waiting is not null) await _waiting.CancelAsync();
        _following.Dispose();
        await SaveAsync();
        _waiting?.Dispose();
    }
}
