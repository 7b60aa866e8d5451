using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Reports;

/// <summary>What the outputs of commitment cards add to the program.</summary>
internal static class CardReportsParts
{
    public static void AddCardReports(this IServiceCollection services) => services
        .AddSingleton<CardFiles>()
        .AddSingleton<MakeCardReport>()
        .AddSingleton<PublishedCards>()
        .AddSingleton<CardToTake>()
        .AddSingleton(new CardPart(CardPlace.Below, 80, typeof(CardDownloads)))
        .AddSingleton(new CardPart(CardPlace.Published, 80, typeof(CardDownloads)))
        .AddSingleton(new CardListPart(80, typeof(CardDownloads)));
}
