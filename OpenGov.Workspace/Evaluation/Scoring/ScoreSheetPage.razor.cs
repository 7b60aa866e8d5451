using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class ScoreSheetPage(
    ScoreSheetView view, KeepDraft keep, SealScores seal, AskToUnseal unseal, DeclareConflict declare, CurrentMember me,
    NavigationManager navigation, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private SheetShown? _sheet;
    private ScoreDraft? _typed;
    private Refusal? _refusal;
    private bool _isUnkept;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Round { get; set; }
    [Parameter] public int Proposal { get; set; }
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    private IStringLocalizer Text => text;
    private string Here => ScoreAddress.Sheet(Plan, Round, Proposal);

    protected override async Task OnInitializedAsync() => (_sheet, _refusal) = await view.ReadAsync(await me.ActorAsync(), Plan, Round, Proposal);

    /// <summary>Keeps what was sent; and seals it, if that is what was asked. A refusal leaves everything that was typed in its fields.</summary>
    private async Task SubmitAsync()
    {
        if (_sheet is not { } sheet) return;
        var actor = await me.ActorAsync();
        var sent = SentSheet.Of(Http.Request.Form, sheet.Criteria);
        _typed = sent.Draft;

        var kept = await keep.RunAsync(actor, sheet.SheetId, sent.Version, sent.Draft);
        _refusal = kept.Refusal ?? (kept.Value!.IsKept ? null : EvaluationRefusals.SheetChangedMeanwhile);
        if (_refusal is null && sent.Seals) _refusal = (await seal.RunAsync(actor, sheet.SheetId, kept.Value!.Version)).Refusal;
        if (_refusal is null)
        {
            navigation.NavigateTo(Here);
            return;
        }

        _sheet = (await view.ReadAsync(actor, Plan, Round, Proposal)).Value ?? sheet;   // its newest version goes into the form
        _isUnkept = _refusal != EvaluationRefusals.SheetChangedMeanwhile;
        _typed = _isUnkept ? sent.Draft : WithoutLoss(_sheet.Draft, sent.Draft);
    }

    /// <summary>The newer points stand, since nobody can tell which of the older ones were meant; of two texts neither is lost.</summary>
    private static ScoreDraft WithoutLoss(ScoreDraft newer, ScoreDraft typed) => new(
        typed.Points.Concat(newer.Points).GroupBy(given => given.Key).ToDictionary(given => given.Key, given => given.Last().Value),
        newer.Comments.Keys.Union(typed.Comments.Keys).ToDictionary(
            criterion => criterion, criterion => Together(newer.Comments.GetValueOrDefault(criterion), typed.Comments.GetValueOrDefault(criterion))),
        Together(newer.Overall, typed.Overall));

    private static string Together(string? newer, string? typed)
    {
        var (first, second) = (newer ?? "", (typed ?? "").ReplaceLineEndings("\n").TrimEnd());
        if (first.Contains(second, StringComparison.Ordinal)) return first;
        return second.Contains(first, StringComparison.Ordinal) ? second : $"{first}\n{second}";
    }

    private async Task UnsealAsync()
    {
        if (_sheet is not { } sheet) return;
        _refusal = (await unseal.RunAsync(await me.ActorAsync(), sheet.SheetId)).Refusal;
        if (_refusal is null) navigation.NavigateTo(Here);
    }

    private async Task DeclareAsync()
    {
        if (_sheet is not { } sheet) return;
        var form = Http.Request.Form;
        if (!Enum.TryParse<ConflictKind>(form["conflict"], out var kind)) return;
        _refusal = (await declare.RunAsync(await me.ActorAsync(), sheet.ScoredId, kind, form["note"])).Refusal;
        if (_refusal is null) navigation.NavigateTo(ScoreAddress.List(Plan, Round));
    }
}
