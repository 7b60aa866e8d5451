using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>One side asks the other to meet about commitments of an administration; the secretariat may propose it to both.</summary>
public sealed class ProposeBilateral(Store store)
{
    public const int MostAssociations = 30;

    /// <param name="commitmentId">The commitment that it is first of all about; its lead administration is who is met.</param>
    /// <param name="alsoAbout">Further commitments of the same administration.</param>
    /// <returns>The meeting's number.</returns>
    public Task<Result<int>> RunAsync(
        Actor actor, Guid commitmentId, IReadOnlyList<Guid> associations, string purpose, IReadOnlyList<Guid>? alsoAbout = null, CancellationToken cancel = default) =>
        store.ChangeAsync<int>(this, actor, async change =>
        {
            if (await change.Db.CommitmentAsync(commitmentId, cancel) is not { } commitment) return ReviewRefusals.NoSuchCommitment;
            if (commitment.LeadBodyId is not { } administration) return ReviewRefusals.LeadUnknown;
            if (TypedText.Of(purpose, RevisionRequest.LongestText) is not { Length: > 0 } about) return ReviewRefusals.PurposeMissing;

            var own = change.Rights.BodiesOf(Side.CivilSociety);
            var bySide = change.Rights.SpeaksFor(administration) ? Side.Administration : own.Count > 0 ? Side.CivilSociety : (Side?)null;
            if (bySide is null && !change.Rights.RunsReview()) return ReviewRefusals.NotASideOfIt;
            var invited = (bySide is Side.CivilSociety ? own.Concat(associations) : associations).Distinct().Take(MostAssociations).ToList();
            if (invited.Count == 0) return ReviewRefusals.AssociationMissing;
            if (await change.Db.Bodies.CountAsync(b => invited.Contains(b.Id) && b.Side == Side.CivilSociety, cancel) < invited.Count)
                return ReviewRefusals.AssociationMissing;

            var commitments = (alsoAbout ?? []).Append(commitmentId).Distinct().ToList();
            var numbers = await change.Db.Commitments
                .Where(c => commitments.Contains(c.Id) && c.PlanId == commitment.PlanId && c.LeadBodyId == administration)
                .OrderBy(c => c.Number).Select(c => c.Number).ToListAsync(cancel);
            if (numbers.Count < commitments.Count) return ReviewRefusals.NoSuchCommitment;

            var number = (await change.Db.BilateralMeetings.Where(m => m.PlanId == commitment.PlanId).MaxAsync(m => (int?)m.Number, cancel) ?? 0) + 1;
            var proposer = bySide is Side.Administration ? administration : bySide is Side.CivilSociety ? own[0] : (Guid?)null;
            var meeting = new BilateralMeeting(commitment.PlanId, number, administration, invited, commitments, about, (bySide, proposer), change.Now);
            change.Db.BilateralMeetings.Add(meeting);
            var name = await change.Db.Bodies.IgnoreAutoIncludes().Where(b => b.Id == administration).Select(b => b.Name).SingleAsync(cancel);
            change.Record(meeting.Id, commitment.PlanId, new { number, body = name, commitments = numbers, associations = invited.Count }, [.. commitments, administration]);
            return number;
        }, cancel);
}
