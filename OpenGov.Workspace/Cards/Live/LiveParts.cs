using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace OpenGov.Workspace.Cards;

/// <summary>Cards edited live: the hub, the rooms behind it and their log.</summary>
internal static class LiveParts
{
    public static void AddCardRooms(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<LiveLimits>(builder.Configuration.GetSection("Workspace:Live"));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<LiveLimits>>().Value);
        services.AddSingleton<EditCard>();
        services.AddSingleton<JoinCard>();
        services.AddSingleton<CommitLog>();
        services.AddSingleton<CardRooms>();
        services.AddSingleton<CardDoor>();
        services.AddSingleton<CardConnections>();
        services.AddSingleton<HubLifetimeManager<CardHub>>(provider => provider.GetRequiredService<CardConnections>());
        services.AddSingleton<KeepCard>();
        services.AddSingleton<KeepOutline>();
        services.AddHostedService<CardListener>();
        services.AddHostedService<RoomKeeping>();
        services.AddSignalR()
            .AddHubOptions<CardHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = CardHub.MostBytes;
                hub.MaximumParallelInvocationsPerClient = 1;   // what an editor sends is taken in its order
                hub.EnableDetailedErrors = false;
                hub.SupportedProtocols = ["json"];
            })
            .AddJsonProtocol(json => json.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
    }

    public static void MapCardRooms(this WebApplication app) => app.MapHub<CardHub>(CardHub.Address);
}
