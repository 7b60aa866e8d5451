using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Cards;

/// <summary>The proposals that cards answer.</summary>
internal static class SourcesParts
{
    public static void AddSources(this IServiceCollection services)
    {
        services.AddSingleton<AnswerableProposals>();
        services.AddSingleton<CardsOfOneProposal>();
        services.AddSingleton<CiteProposal>();
        services.AddSingleton<DropProposal>();
        services.AddSingleton<LinkProposals>();
        services.AddSingleton<SourcesOfCard>();
        services.AddSingleton(new CardPart(CardPlace.Below, 10, typeof(SourcesPart)));
        services.AddSingleton(new PublishedAnswers(AnswersToProposals.PublishedAmongAsync));
        services.AddSingleton(new ProposalPart(60, typeof(CardsOfProposal)));
    }
}
