using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>A proposal as a row of the register. Nothing of its author is in it.</summary>
/// <param name="Theme">Number of the theme; null while nobody has said which.</param>
/// <param name="TookOthersIn">Others were merged into it.</param>
public sealed record RegisterRow(
    Guid Id, int Number, string Title, int? Theme, Channel Channel, int? Session, DateOnly? ReceivedOn, Eligibility Eligibility,
    Disposition Disposition, int? Commitment, bool IsExample, bool MadeOfOthers, bool TookOthersIn, int Version)
{
    /// <summary>The rows of these numbers, in their order.</summary>
    internal static async Task<IReadOnlyList<RegisterRow>> OfAsync(
        WorkspaceDbContext db, Guid planId, List<int> numbers, CancellationToken cancel)
    {
        var rows = await (
            from p in db.Proposals.Where(p => p.PlanId == planId && numbers.Contains(p.Number))
            join t in db.Themes on p.ThemeId equals (Guid?)t.Id into themes
            from t in themes.DefaultIfEmpty()
            join s in db.ConsultationSessions on p.SessionId equals (Guid?)s.Id into sessions
            from s in sessions.DefaultIfEmpty()
            join c in db.Commitments on p.CommitmentId equals (Guid?)c.Id into commitments
            from c in commitments.DefaultIfEmpty()
            select new RegisterRow(
                p.Id, p.Number, p.Title, t == null ? null : t.Number, p.Channel, s == null ? null : s.Number, p.ReceivedOn,
                p.Eligibility, p.Disposition, c == null ? null : c.Number, p.IsExample, p.MadeOfOthers,
                db.ProposalLinks.Any(l => l.ToId == p.Id && l.Kind == LinkKind.MergedInto), p.Version))
            .ToListAsync(cancel);
        return [.. rows.OrderBy(row => numbers.IndexOf(row.Number))];
    }
}
