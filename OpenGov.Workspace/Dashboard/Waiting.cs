using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Something that goes no further until somebody acts.</summary>
public enum WaitKind { ToLookAt, ToExamine, ToAnswer, HandOversUnanswered, HandOversForYou, CalendarUnpublished, RegisterUnpublished, StagesWithoutDates, SeatsVacant, CardsToSign, CardsToPublish, NamedInConversations,
    CommentsToModerate, CommentsToRoute, CommentsForYou, ConsultationToApprove, AdoptionToSign, ConsultationOverdue, AdoptionOutdated }

/// <param name="Number">How many; null when it is not counted.</param>
/// <param name="Href">The list behind the number, or the page where it is done.</param>
/// <param name="Side">The side whose seats are vacant.</param>
public sealed record Wait(WaitKind Kind, int? Number, string Href, Side? Side = null);

/// <summary>What waits in a plan, for the reader and for others.</summary>
public sealed record Waiting(ValueList<Wait> ForReader, ValueList<BodyWaiting> ForBodies, bool PlanIsOver)
{
    /// <summary>A plan whose years have passed asks nothing of anybody, whatever its register has left open.</summary>
    public static Waiting In(PlanFigures figures, Rights rights, DateOnly day)
    {
        if (figures.Plan.LastYear < day.Year) return new(ValueList<Wait>.Empty, ValueList<BodyWaiting>.Empty, PlanIsOver: true);

        var waits = new List<Wait>();
        if (rights.Is(Role.Secretariat)) waits.AddRange(OfSecretariat(figures));
        if (rights.Is(Role.Member) || rights.Is(Role.CoLead)) waits.AddRange(OfBody(figures, rights));
        waits.AddRange(OfCards(figures, rights));
        waits.AddRange(OfAdoption(figures, rights));
        return new(new([.. waits.Where(wait => wait.Number is not 0)]), figures.HandOvers, PlanIsOver: false);
    }

    /// <summary>With the conversations about cards in which the reader is named.</summary>
    public Waiting And(IReadOnlyList<UnseenMention> mentions) => PlanIsOver || mentions is not [var first, ..] ? this : this with
    {
        ForReader = new([.. ForReader, new Wait(WaitKind.NamedInConversations, mentions.Count, mentions.Count == 1 ? first.Href : new CardLinks(first.Plan).List)]),
    };

    private static IEnumerable<Wait> OfSecretariat(PlanFigures figures)
    {
        var links = new PlanLinks(figures.Plan.Number);
        yield return new(WaitKind.ToLookAt, figures.ToLookAt, links.FromPublic);
        yield return new(WaitKind.ToExamine, figures.Proposals.Of(Eligibility.NotExamined), links.Register(eligibility: Eligibility.NotExamined));
        yield return new(WaitKind.HandOversUnanswered, figures.HandOvers.Sum(body => body.Number), links.HandOvers());
        yield return new(
            WaitKind.ToAnswer, figures.Proposals.AcceptedWithoutAnswer, links.Register(eligibility: Eligibility.Accepted, disposition: Disposition.NotYet));
        if (!figures.Plan.CalendarIsPublished) yield return new(WaitKind.CalendarUnpublished, null, links.Plan);
        if (!figures.Plan.RegisterIsPublished && figures.Proposals.Total > 0) yield return new(WaitKind.RegisterUnpublished, null, links.Register());
        yield return new(WaitKind.StagesWithoutDates, figures.Course.WithoutDates, links.Plan);
        foreach (var side in Enum.GetValues<Side>())
            yield return new(WaitKind.SeatsVacant, figures.Parity?.Vacant(side) ?? 0, PlanLinks.Committee, side);
    }

    private static IEnumerable<Wait> OfBody(PlanFigures figures, Rights rights)
    {
        var links = new PlanLinks(figures.Plan.Number);
        if (rights.BodyId is { } mine)
            yield return new(WaitKind.HandOversForYou, figures.HandOvers.SingleOrDefault(body => body.BodyId == mine)?.Number ?? 0, links.HandOvers(mine));
        if (rights.Side is { } side && rights.Is(Role.Member))
            yield return new(WaitKind.SeatsVacant, figures.Parity?.Vacant(side) ?? 0, PlanLinks.Committee, side);
    }

    private static IEnumerable<Wait> OfCards(PlanFigures figures, Rights rights)
    {
        var links = new CardLinks(figures.Plan.Number);
        yield return new(
            WaitKind.CardsToSign,
            figures.Cards.Count(card => card.Stage is CardStage.BeforeSides && rights.SideForCard(card.LeadId) is { } side && !card.Has(side)), links.Mine);
        if (rights.Is(Role.Secretariat)) yield return new(WaitKind.CardsToPublish, figures.Cards.Count(card => card.Stage is CardStage.SignedByBoth), links.Mine);
    }

    private static IEnumerable<Wait> OfAdoption(PlanFigures figures, Rights rights)
    {
        var (adoption, plan) = (figures.Adoption, $"/plans/{figures.Plan.Number}");
        if (rights.Is(Role.Secretariat))
        {
            yield return new(WaitKind.CommentsToModerate, adoption.ToModerate, $"{plan}/consultation{new CommentFilter(Step: CommentStep.ToModerate).ToQuery()}#comments");
            yield return new(WaitKind.CommentsToRoute, adoption.ToRoute, $"{plan}/consultation{new CommentFilter(Step: CommentStep.ToRoute).ToQuery()}#comments");
        }

        if ((rights.Is(Role.Member) || rights.Is(Role.CoLead)) && rights.BodyId is { } mine)
            yield return new(
                WaitKind.CommentsForYou, adoption.ToAnswer.SingleOrDefault(body => body.BodyId == mine)?.Number ?? 0,
                $"{plan}/consultation{new CommentFilter(Step: CommentStep.ToAnswer, Body: mine).ToQuery()}#comments");
        // What no longer stands is signed by nobody: whoever prepares it does so anew, and whoever would sign sees why not.
        if (rights.Is(Role.Secretariat) || rights.Is(Role.Member))
        {
            if (adoption.Consultation is { Stands: false }) yield return new(WaitKind.ConsultationOverdue, null, $"{plan}/consultation");
            if (adoption.Plan is { Stands: false }) yield return new(WaitKind.AdoptionOutdated, null, $"{plan}/adoption#before");
        }

        if (!rights.Is(Role.Member) || rights.OwnSide() is not { } side) yield break;
        if (adoption.Consultation is { MayBeSigned: true } asked && !asked.Has(side)) yield return new(WaitKind.ConsultationToApprove, null, $"{plan}/consultation");
        if (adoption.Plan is { MayBeSigned: true } put && !put.Has(side)) yield return new(WaitKind.AdoptionToSign, null, $"{plan}/adoption#before");
    }
}
