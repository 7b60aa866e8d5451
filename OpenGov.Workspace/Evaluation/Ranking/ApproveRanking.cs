using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A member of the committee signs a ranking for their side; with the other side's signature it is published for good.</summary>
public sealed class ApproveRanking(Store store)
{
    /// <param name="seen">The version of the ranking that was looked at; 0 where there was none.</param>
    /// <param name="content">The hash of what was shown: nobody signs anything else.</param>
    public Task<Result> RunAsync(Actor actor, Guid roundId, int seen, string content, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            if (change.Rights.OwnSide() is not { } side) return EvaluationRefusals.NotAMemberOfASide;
            var found = await RankingAtHand.LoadAsync(change, roundId, seen, cancel);
            if (found.Value is not var (round, ranking)) return found.Refusal!;
            var scores = await change.Db.RankedAsync(round, ranking, cancel);
            var unsettled = scores.Proposals.Count(proposal => !proposal.IsSettled);
            if (unsettled > 0 || scores.Proposals.Count == 0) return EvaluationRefusals.NotAllSettled.About(unsettled);
            var text = scores.Text();
            if (Fingerprint.Of(text) != content) return DataRefusals.ChangedMeanwhile;

            var signed = ranking.Sign(side, actor.AccountId!.Value, content, change.Now);
            if (!signed.Ok) return signed;
            if (ranking.Signatures.Complete)
            {
                var rows = scores.Proposals.Select(proposal => new RankedProposal(
                    ranking.Id, proposal.Id, proposal.Rank, checked((int)proposal.Total!.Value), proposal.Selection!.Value));
                var published = ranking.Publish(round, rows, text, change.Now);
                if (!published.Ok) return published;
            }

            change.Record(
                roundId, round.PlanId,
                new { round.Number, side, rankingState = ranking.IsPublished ? "Published" : "Signed", hash = content },
                [ranking.Id, .. ranking.IsPublished ? scores.Proposals.Select(proposal => proposal.ProposalId) : []]);
            return Result.Done;
        }, cancel);
}
