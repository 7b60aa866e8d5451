using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Proposals;

public enum PathStep { Received, Published, Accepted, NotAccepted, PutBefore, Answered, Merged, Split, LeftOut, Included, TakenBack, SetAside }

/// <summary>A step that a proposal has taken, with the day where it is known.</summary>
/// <param name="Body">The institution before which it was put, or which answered.</param>
/// <param name="Text">The published words of the step: a reason, an answer.</param>
public sealed record StepOnPath(PathStep Step, DateOnly? Day, LocalText? Body = null, HandOverAnswer? Answer = null, string? Text = null);

/// <summary>Where a proposal has been, in order: what its author and the public are told of it.</summary>
/// <remarks>What it is now comes from the proposal; the days come from the record. A decision that was taken back is not a step.</remarks>
internal static class ProposalPath
{
    public static async Task<IReadOnlyList<StepOnPath>> OfAsync(WorkspaceDbContext db, Proposal proposal, CancellationToken cancel)
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

        if (Outcome(proposal, Day) is { } outcome) steps.Add(outcome);
        if (submission?.EndedAt is { } ended)
            steps.Add(new(submission.SetAsideReason is null ? PathStep.TakenBack : PathStep.SetAside, DayOf(ended), Text: submission.SetAsideReason));
        return [.. steps.Select((step, order) => (step, order)).OrderBy(one => one.step.Day ?? DateOnly.MinValue).ThenBy(one => one.order).Select(one => one.step)];

        DateOnly? Day(params string[] actions) => actions.Where(days.ContainsKey).Select(action => (DateOnly?)days[action]).Max();
    }

    private static StepOnPath? Outcome(Proposal proposal, Func<string[], DateOnly?> day) => proposal.Disposition switch
    {
        Disposition.Merged => new(PathStep.Merged, day(["Proposals.MergeProposals"]), Text: proposal.DispositionReason),
        Disposition.Split => new(PathStep.Split, day(["Proposals.SplitProposal"]), Text: proposal.DispositionReason),
        Disposition.AcceptedNotIncluded => new(PathStep.LeftOut, day(["Proposals.LeaveOutProposals", "Cards.ProposalsLeftOut"]), Text: proposal.DispositionReason),
        Disposition.Included => new(PathStep.Included, day(["Proposals.IncludeProposals", "Cards.ProposalsIncluded"]), Text: proposal.DispositionReason),
        _ => null,
    };

    private static DateOnly DayOf(DateTime utc) => Platform.Texts.Dates.DayOf(utc);
}
