using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

/// <summary>Reading: what the review comes to, as proposed, signed or published; the public reads published versions.</summary>
public sealed class DecisionSheet(Store store)
{
    /// <param name="version">Null for the last one.</param>
    public Task<Result<DecisionView>> ReadAsync(Actor actor, int planNumber, int? version = null, CancellationToken cancel = default) =>
        store.ReadAsync<DecisionView>(this, actor, async (db, rights) =>
        {
            var shares = rights.SharesTheReview();
            var plan = await db.Plans.Where(p => p.Number == planNumber && (shares || p.CalendarPublishedAt != null)).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            if (plan is null) return ReviewRefusals.NoSuchPlan;

            var visible = db.ReviewDecisions.AsNoTracking().Where(d => d.PlanId == plan.Id && (shares || d.State == DecisionState.Published));
            var versions = await visible.OrderByDescending(d => d.Number).Select(d => new DecisionVersion(d.Number, d.State)).ToListAsync(cancel);
            var wanted = versions.Find(v => v.Number == version)?.Number ?? versions.FirstOrDefault()?.Number;
            var decision = wanted is null ? new ReviewDecision(plan.Id, 1, [], []) : await visible.SingleAsync(d => d.Number == wanted, cancel);

            var commitments = await db.Commitments.AsNoTracking().Where(c => c.PlanId == plan.Id).OrderBy(c => c.Number).ToListAsync(cancel);
            var names = await db.BodiesAsync(commitments.Select(c => c.LeadBodyId), cancel);
            var people = await db.FunctionsAsync(Sides.Both.Select(decision.Signatures.By), cancel);
            var isLast = versions.Count == 0 || decision.Number == versions[0].Number;
            return new DecisionView(
                plan.Id, planNumber, plan.Title, versions.Count > 0 ? decision.Id : null, decision.Number, decision.State, DecisionText.FingerprintOf(decision), decision.Hash,
                decision.ApprovedAt, decision.PublishedAt)
            {
                Lines = commitments.ConvertAll(c => new DecidedCommitment(c.Id, c.Number, c.Title, names.Of(c.LeadBodyId), decision.Of(c.Id))),
                Themes = decision.Themes,
                Versions = versions,
                SignedBy = [.. Sides.Both.Where(decision.Signatures.Has).Select(side => new SignatureView(
                    side, shares ? people.Of(decision.Signatures.By(side)) : null, decision.Signatures.At(side)!.Value))],
                OwnSide = rights.OwnSide(),
                Runs = isLast && rights.RunsReview(),
                IsLast = isLast,
                Shares = shares,
            };
        }, cancel);
}

/// <summary>What the review comes to, as its page shows it.</summary>
/// <param name="Id">Null while nothing has been proposed.</param>
/// <param name="Fingerprint">Of what is read, for who signs it.</param>
public sealed record DecisionView(
    Guid PlanId, int PlanNumber, LocalText PlanTitle, Guid? Id, int Number, DecisionState State, string Fingerprint, string? Hash, DateTime? ApprovedAt, DateTime? PublishedAt)
{
    /// <summary>Every commitment of the plan, decided or not.</summary>
    public required IReadOnlyList<DecidedCommitment> Lines { get; init; }
    public required IReadOnlyList<ProposedTheme> Themes { get; init; }
    public required IReadOnlyList<DecisionVersion> Versions { get; init; }
    public required IReadOnlyList<SignatureView> SignedBy { get; init; }

    /// <summary>Of the reader; null for who signs for no side.</summary>
    public required Side? OwnSide { get; init; }

    /// <summary>The reader prepares and publishes it.</summary>
    public required bool Runs { get; init; }
    public required bool IsLast { get; init; }
    public required bool Shares { get; init; }

    public bool IsEmpty => Id is null;
    public IReadOnlyList<int> Undecided => [.. Lines.Where(line => line.Line is null).Select(line => line.Number)];
    public bool HasSigned(Side side) => SignedBy.Any(signature => signature.Side == side);
    public int Count(CommitmentOutcome outcome) => Lines.Count(line => line.Line?.Outcome == outcome);

    /// <summary>Each outcome for itself: postponed activities are never counted with dropped ones.</summary>
    public int Count(ActivityOutcome outcome) => Lines.Sum(line => line.Line?.Activities.Count(activity => activity.Outcome == outcome) ?? 0);
}

/// <param name="Line">Null while nothing is proposed for it.</param>
public sealed record DecidedCommitment(Guid Id, int Number, LocalText? Title, LocalText? Lead, OutcomeLine? Line);

public sealed record DecisionVersion(int Number, DecisionState State);
