using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Proposals;

/// <summary>In the order of the work: where two fall on one day, the earlier one comes first.</summary>
public enum PathStep
{
    Received, Published, Accepted, NotAccepted, PutBefore, Answered, Ranked, Stopped, Merged, Split, LeftOut, Included, Consulted, CardSigned, Adopted, TakenBack, SetAside,
}

/// <summary>A step that a proposal has taken, with the day where it is known.</summary>
/// <param name="Body">The institution before which it was put, or which answered.</param>
/// <param name="Text">The published words of the step: a reason, an answer.</param>
public sealed record StepOnPath(PathStep Step, DateOnly? Day, LocalText? Body = null, HandOverAnswer? Answer = null, string? Text = null)
{
    /// <summary>What the words of the step name in braces: a rank, a commitment.</summary>
    public IReadOnlyList<int> Figures { get; init; } = [];

    /// <summary>The public page on which the step is read in full.</summary>
    public string? Href { get; init; }
}

/// <summary>Steps that a later folder knows of: scored and ranked, written into a signed card, put before the public, adopted. Published ones only.</summary>
public sealed record FurtherSteps(Func<WorkspaceDbContext, Proposal, CancellationToken, Task<IReadOnlyList<StepOnPath>>> Of);

/// <summary>Where a proposal has been, in order: what its author and the public are told of it.</summary>
/// <remarks>What it is now comes from the proposal; the days come from the record. A decision that was taken back is not a step.</remarks>
internal static class ProposalPath
{
    public static async Task<IReadOnlyList<StepOnPath>> OfAsync(WorkspaceDbContext db, Proposal proposal, IEnumerable<FurtherSteps> further, CancellationToken cancel)
    {
        var said = await (
            from subject in db.RecordSubjects
            join entry in db.Record on subject.Seq equals entry.Seq
            where subject.SubjectId == proposal.Id
            select new { entry.Action, entry.At }).ToListAsync(cancel);
        var days = said.GroupBy(entry => entry.Action).ToDictionary(entries => entries.Key, entries => DayOf(entries.Max(entry => entry.At)));
        var handed = await (
            from h in db.HandOvers
            join b in db.Bodies on h.BodyId equals b.Id
            where h.ProposalId == proposal.Id
            select new { b.Name, h.At, h.Answer, h.AnswerText, h.AnsweredAt }).ToListAsync(cancel);
        var submission = await db.PublicSubmissions.Where(s => s.ProposalId == proposal.Id)
            .Select(s => new { s.LookedAt, s.EndedAt, s.SetAsideReason }).FirstOrDefaultAsync(cancel);

        var steps = new List<StepOnPath> { new(PathStep.Received, proposal.ReceivedOn) };
        if (submission?.LookedAt is { } looked) steps.Add(new(PathStep.Published, DayOf(looked)));
        if (proposal.Eligibility is Eligibility.Accepted) steps.Add(new(PathStep.Accepted, Day("Proposals.AcceptProposals")));
        if (proposal.Eligibility is Eligibility.NotAccepted)
            steps.Add(new(PathStep.NotAccepted, Day("Proposals.DeclineProposals"), Text: proposal.EligibilityReason));
        foreach (var one in handed.OrderBy(one => one.At))
        {
            steps.Add(new(PathStep.PutBefore, DayOf(one.At), one.Name));
            if (one.AnsweredAt is { } answered) steps.Add(new(PathStep.Answered, DayOf(answered), one.Name, one.Answer, one.AnswerText));
        }

        if (Outcome(proposal, Day, Since) is { } outcome) steps.Add(outcome);
        foreach (var folder in further) steps.AddRange(await folder.Of(db, proposal, cancel));
        if (submission?.EndedAt is { } ended)
            steps.Add(new(submission.SetAsideReason is null ? PathStep.TakenBack : PathStep.SetAside, DayOf(ended), Text: submission.SetAsideReason));
        return [.. steps.Select((step, order) => (step, order)).OrderBy(one => one.step.Day ?? DateOnly.MinValue).ThenBy(one => one.step.Step).ThenBy(one => one.order).Select(one => one.step)];

        DateOnly? Day(params string[] actions) => actions.Where(days.ContainsKey).Select(action => (DateOnly?)days[action]).Max();

        // A card that is signed and published anew includes its proposals anew: what counts is since when.
        DateOnly? Since(string[] actions, string[] undone) => said
            .Where(entry => actions.Contains(entry.Action) && said.All(other => !undone.Contains(other.Action) || other.At < entry.At))
            .Select(entry => (DateOnly?)DayOf(entry.At)).Min();
    }

    private static StepOnPath? Outcome(Proposal proposal, Func<string[], DateOnly?> day, Func<string[], string[], DateOnly?> since) => proposal.Disposition switch
    {
        Disposition.Merged => new(PathStep.Merged, day(["Proposals.MergeProposals"]), Text: proposal.DispositionReason),
        Disposition.Split => new(PathStep.Split, day(["Proposals.SplitProposal"]), Text: proposal.DispositionReason),
        Disposition.AcceptedNotIncluded => new(PathStep.LeftOut, day(["Proposals.LeaveOutProposals", "Cards.ProposalsLeftOut"]), Text: proposal.DispositionReason),
        Disposition.Included => new(
            PathStep.Included,
            since(["Proposals.IncludeProposals", "Cards.ProposalsIncluded"], ["Proposals.ReconsiderProposals", "Proposals.LeaveOutProposals", "Cards.ProposalsLeftOut"]),
            Text: proposal.DispositionReason),
        _ => null,
    };

    /// <summary>Where the public reads of a commitment: its card once that is published, the plan's list until then.</summary>
    public static string PlaceOf(int commitment, int plan, IReadOnlyList<StepOnPath> path) =>
        $"/public/plans/{plan}/commitments{(path.Any(step => step.Step is PathStep.CardSigned) ? "/" : "#commitment-")}{commitment}";

    private static DateOnly DayOf(DateTime utc) => Platform.Texts.Dates.DayOf(utc);
}
