namespace OpenGov.Workspace.Cards;

/// <summary>The page of a card.</summary>
internal static class CardPageParts
{
    public static void AddCardPage(this IServiceCollection services) => services.AddSingleton<CardSheet>();
}
