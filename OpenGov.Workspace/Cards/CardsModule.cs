using OpenGov.Workspace.Platform.Notices;

namespace OpenGov.Workspace.Cards;

/// <summary>Commitment cards, written together and signed by both sides.</summary>
public static class CardsModule
{
    public static void AddCards(this IHostApplicationBuilder builder)
    {
        builder.Services.AddNotices(CardsNotices.Rules);
        builder.Services.AddCardPage();
        builder.Services.AddCardList();
        builder.AddCardRooms();
        builder.Services.AddRevision();
        builder.Services.AddSources();
        builder.Services.AddPublishedCards();
        builder.Services.AddSignOff();
        builder.Services.AddComments();
        builder.Services.AddVersions();
    }

    public static void MapCards(this WebApplication app)
    {
        CardsStart.Map(app);
        app.MapCardRooms();
    }
}
