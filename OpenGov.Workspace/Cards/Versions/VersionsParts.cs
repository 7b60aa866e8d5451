namespace OpenGov.Workspace.Cards;

/// <summary>A card's past: its history, comparisons, what is restored, and what is new to a reader.</summary>
internal static class VersionsParts
{
    public static void AddVersions(this IServiceCollection services)
    {
        services.AddSingleton<CardHistory>();
        services.AddSingleton<VersionOfCard>();
        services.AddSingleton<ComparedVersions>();
        services.AddSingleton<NoteRestores>();
        services.AddSingleton<RestoreVersion>();
        services.AddSingleton<SinceLastVisit>();
        services.AddSingleton<VisitCard>();
        services.AddScoped<FactInWords>();
        services.AddSingleton(new CardPart(CardPlace.Above, 20, typeof(NewsPart)));
        services.AddSingleton(new CardPart(CardPlace.Below, 20, typeof(HistoryLink)));
    }
}
