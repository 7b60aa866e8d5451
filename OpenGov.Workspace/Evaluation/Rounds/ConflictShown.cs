using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A declared conflict of interest: who and of what kind is known in the round, the note to the secretariat alone.</summary>
/// <param name="TakenOverBy">By function; null while the proposal waits for somebody.</param>
public sealed record ConflictShown(
    Guid Id, int Number, string Title, int Pair, Side Side, LocalText Who, ConflictKind Kind, LocalText? TakenOverBy, string? Note, DateTime DeclaredAt)
{
    internal static async Task<IReadOnlyList<ConflictShown>> OfAsync(WorkspaceDbContext db, Guid roundId, Rights rights, CancellationToken cancel)
    {
        var seesNotes = rights.Is(Role.Secretariat);
        return await (
            from conflict in db.ConflictsOfInterest
            join scored in db.ScoredProposals on conflict.ScoredProposalId equals scored.Id
            join proposal in db.Proposals on scored.ProposalId equals proposal.Id
            join pair in db.ScoringPairs on scored.PairId equals pair.Id
            where scored.RoundId == roundId
            orderby conflict.DeclaredAt
            select new ConflictShown(
                conflict.Id, proposal.Number, proposal.Title, pair.Order, conflict.Side,
                db.Accounts.First(account => account.Id == conflict.AccountId).Function, conflict.Kind,
                db.Accounts.Where(account => account.Id == conflict.TakenOverBy).Select(account => account.Function).FirstOrDefault(),
                seesNotes ? conflict.Note : null, conflict.DeclaredAt)).ToListAsync(cancel);
    }
}
