using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Review;

/// <summary>Which commitments the list shows.</summary>
public enum ReviewFilter { All, Own, Missing, Revise, KeepOpen, KeepFinal, Requested, Postponed }

public sealed partial class ReviewPage(
    ReviewOfPlan review, PublishReviewMatter publish, Changes changes, CurrentMember me, Dates dates, IStringLocalizer<ReviewTexts> text)
    : ComponentBase, IDisposable
{
    private ReviewPicture? _review;
    private ReviewFilter _show;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }

    /// <summary>In the address, so that a list can be kept and sent.</summary>
    [SupplyParameterFromQuery(Name = "show")] public string? Show { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private IReadOnlyList<ReviewRow> Shown => [.. _review!.Rows.Where(row => Is(row, _show))];

    private IEnumerable<(ReviewFilter Choice, int Count)> Choices => Enum.GetValues<ReviewFilter>()
        .Select(choice => (Choice: choice, Count: _review!.Rows.Count(row => Is(row, choice))))
        .Where(choice => choice.Choice is not ReviewFilter.Missing || _review!.Shares)   // what is not published may be there
        .Where(choice => choice.Count > 0 || choice.Choice == _show);

    protected override Task OnParametersSetAsync()
    {
        _show = Enum.GetValues<ReviewFilter>().FirstOrDefault(choice => Word(choice) == Show);
        return ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var read = await review.ReadAsync(await me.ActorAsync(), Number);
        if (!read.Ok) _refusal = read.Refusal;
        _review = read.Value;
        if (RendererInfo.IsInteractive && _review is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _review.PlanId);
        StateHasChanged();
    }

    private async Task PublishAsync() => _refusal = (await publish.RunAsync(await me.ActorAsync(), _review!.PlanId)).Refusal;

    private static bool Is(ReviewRow row, ReviewFilter filter) => filter switch
    {
        ReviewFilter.Own => row.IsOwn,
        ReviewFilter.Missing => row.Assessment is null,
        ReviewFilter.Revise => row.Assessment is { Stance: Stance.Revise },
        ReviewFilter.KeepOpen => row.Assessment is { Stance: Stance.Keep, IsFinal: false },
        ReviewFilter.KeepFinal => row.Assessment is { Stance: Stance.Keep, IsFinal: true },
        ReviewFilter.Requested => row.Requests.Any(request => !request.IsWithdrawn),
        ReviewFilter.Postponed => row.Postponed > 0,
        _ => true,
    };

    private static string Word(ReviewFilter filter) => filter switch
    {
        ReviewFilter.KeepOpen => "keep-open",
        ReviewFilter.KeepFinal => "keep-final",
        _ => filter.ToString().ToLowerInvariant(),
    };

    private string Href(WaitInReview wait) => wait.Kind switch
    {
        WaitKind.Write => $"/plans/{Number}/review/{wait.Number}/assessment",
        WaitKind.Answer => $"/plans/{Number}/review/{wait.Number}#requests",
        WaitKind.SignDecision or WaitKind.PublishDecision or WaitKind.Decide => $"/plans/{Number}/review/outcome",
        WaitKind.PublishMatter => $"/plans/{Number}/review#publish",
        _ => $"/plans/{Number}/review/meetings/{wait.Number}",
    };

    public void Dispose() => _following.Dispose();
}
