using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Reads rows of cards from their outlines and the last version that was put before the sides.</summary>
internal static class CardRows
{
    public static async Task<List<CardRow>> OfAsync(WorkspaceDbContext db, IQueryable<CommitmentCard> cards, Rights rights, CancellationToken cancel)
    {
        var found = await (
            from card in cards
            join commitment in db.Commitments on card.CommitmentId equals commitment.Id
            join outline in db.CardOutlines on card.Id equals outline.CardId
            select new
            {
                card.Id, commitment.Number, card.Kind, card.State, outline.Title, outline.LeadBodyId, outline.Start, outline.End, outline.Activities,
                outline.Indicators, outline.QualitativeIndicators, outline.Gaps, outline.ChangedAt, outline.ChangedBy,
                Published = db.CardReviews.Any(r => r.CardId == card.Id && r.PublishedAt != null),
                Review = db.CardReviews.Where(r => r.CardId == card.Id).OrderByDescending(r => r.Number).Select(r => new
                {
                    Administration = r.Signatures.AdministrationBy != null, CivilSociety = r.Signatures.CivilSocietyBy != null,
                    AskedBy = r.ChangesAskedBySide, IsPublished = r.PublishedAt != null,
                }).FirstOrDefault(),
            }).ToListAsync(cancel);

        var bodies = await db.BodiesAsync(found.Select(row => row.LeadBodyId), cancel);
        var functions = await db.FunctionsAsync(found.Select(row => row.ChangedBy), cancel);

        return [.. found.Select(row =>
        {
            var draft = row.State is CardState.Draft;
            var standing = new CardStanding(
                row.State, !draft && row.Review?.Administration == true, !draft && row.Review?.CivilSociety == true,
                draft ? row.Review?.AskedBy : null, !draft && row.Review?.IsPublished == true, row.Published);
            return new CardRow(
                row.Id, row.Number, row.Title, row.Kind, row.LeadBodyId, row.LeadBodyId is { } lead ? bodies.GetValueOrDefault(lead) : null, standing,
                row.Start, row.End, row.Activities, row.Indicators, row.QualitativeIndicators, row.Gaps, row.ChangedAt,
                row.ChangedBy is { } by ? functions.GetValueOrDefault(by) : null, WaitOf(standing, row.LeadBodyId, rights));
        }).OrderBy(row => row.ForReader is null).ThenBy(row => row.Number)];
    }

    private static CardWait? WaitOf(CardStanding standing, Guid? lead, Rights rights)
    {
        var side = rights.SideForCard(lead);
        return standing.Stage switch
        {
            CardStage.BeforeSides when side is { } mine && !standing.Has(mine) => CardWait.ToSign,
            CardStage.SignedByBoth when rights.Is(Role.Secretariat) => CardWait.ToPublish,
            CardStage.Back when side == standing.AskedBy?.Other() && side is not null => CardWait.ToRevise,
            CardStage.Back when rights.Is(Role.Secretariat) => CardWait.ToRevise,
            _ => null,
        };
    }
}
