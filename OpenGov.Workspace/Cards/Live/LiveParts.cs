using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Record;

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
        services.AddSingleton<KeepOutlines>();
        services.AddSingleton<VerifyCards>();
        services.AddSingleton(new FurtherProof(ProveAsync));
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

    private static async Task<Result<ProofLine>> ProveAsync(IServiceProvider services, Actor actor, CancellationToken cancel)
    {
        var read = await services.GetRequiredService<VerifyCards>().ReadAsync(actor, cancel);
        if (read.Value is not { } proof) return read.Refusal!;
        return proof.Fault is { } fault
            ? new ProofLine(false, $"broken cards {proof.Card.Plan}/{proof.Card.Commitment} {proof.Revision} {fault}", $"Cards.Verify.{fault}", proof.Card.Plan, proof.Card.Commitment, proof.Revision)
            : new ProofLine(true, $"sound cards {proof.Cards} {proof.Commits}", "Cards.Verify.Sound", proof.Cards, proof.Commits);
    }

    public static void MapCardRooms(this WebApplication app) => app.MapHub<CardHub>(CardHub.Address);
}
