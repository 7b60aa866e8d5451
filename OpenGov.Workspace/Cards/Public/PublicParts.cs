using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>What the public sees of cards.</summary>
internal static class PublicParts
{
    public static void AddPublishedCards(this IServiceCollection services)
    {
        services.AddSingleton<CardsOfCommitments>();
        services.AddSingleton<PublishedCard>();
        services.AddSingleton<PublishedCards>();
        services.AddSingleton(provider => new CommitmentAddresses(async (actor, planId) =>
            (await provider.GetRequiredService<CardsOfCommitments>().ReadAsync(actor, planId)).Value ?? new Dictionary<Guid, CommitmentAddress>()));
        services.AddSingleton(new PublicPlanEntry(40, "PublicCards.Commitments", "/commitments",
            (db, plan, cancel) => db.Commitments.AnyAsync(commitment => commitment.PlanId == plan, cancel)));
        services.AddSingleton(new FurtherSteps(CardOnPath.OfAsync));
        services.AddSingleton(new CardPart(CardPlace.Published, 10, typeof(PublishedPart)));
    }
}
