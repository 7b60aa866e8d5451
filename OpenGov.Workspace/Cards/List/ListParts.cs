using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Cards;

/// <summary>The list of a plan's cards, and how a card is opened.</summary>
internal static class ListParts
{
    public static void AddCardList(this IServiceCollection services)
    {
        services.AddSingleton<CardList>();
        services.AddSingleton<CardsStart>();
        services.AddSingleton<OpenCard>();
        services.AddSingleton(new PlanPageEntry(60, "Cards.List.Navigation", "/cards", typeof(CardListPage)));
        services.AddSingleton(new NavigationEntry(75, "Cards.List.Navigation", "/cards", "cards", NavigationEntry.SignedIn, Shortcut: 'b'));
    }
}
