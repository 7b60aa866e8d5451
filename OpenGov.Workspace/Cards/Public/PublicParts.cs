namespace OpenGov.Workspace.Cards;

/// <summary>What the public sees of cards.</summary>
internal static class PublicParts
{
    public static void AddPublishedCards(this IServiceCollection services)
    {
        services.AddSingleton<PublishedCard>();
        services.AddSingleton<PublishedCards>();
        services.AddSingleton(new CardPart(CardPlace.Published, 10, typeof(PublishedPart)));
    }
}
