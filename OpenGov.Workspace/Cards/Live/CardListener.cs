using System.Globalization;
using Npgsql;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>On PostgreSQL, hears that another process has written to a card that is open here.</summary>
/// <remarks>What is heard is a hint and may be lost; the newest numbers of the open cards are asked for every two seconds as well.</remarks>
internal sealed class CardListener(Database database, CardRooms rooms, CommitLog log, ILogger<CardListener> logger) : BackgroundService
{
    public const string Channel = "opengov_cards";

    /// <summary>Cards named in one message, which may have 8,000 bytes.</summary>
    public const int MostInOne = 150;

    private static readonly TimeSpan Timer = TimeSpan.FromSeconds(2), BeforeReconnecting = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database is not PostgresDatabase postgres) return;   // one process
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(postgres, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "Edits made in other processes are not heard; reconnecting.");
                await Task.Delay(BeforeReconnecting, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(PostgresDatabase postgres, CancellationToken cancel)
    {
        await using var connection = await postgres.Source.OpenConnectionAsync(cancel);
        connection.Notification += (_, heard) =>
        {
            foreach (var card in heard.Payload.Split(' '))
                if (card.Split(':') is [var id, var number] && Guid.TryParse(id, out var cardId) && int.TryParse(number, CultureInfo.InvariantCulture, out var revision))
                    Hear(cardId, revision);
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            await LookAsync(postgres, cancel);
            await connection.WaitAsync(Timer, cancel);
        }
    }

    internal async Task LookAsync(PostgresDatabase postgres, CancellationToken cancel)
    {
        Guid[] open = [.. rooms.Open.Select(room => room.CardId)];
        if (open.Length == 0) return;
        await using var command = postgres.Source.CreateCommand("""SELECT "CardId", MAX("Revision") FROM "CardCommits" WHERE "CardId" = ANY(@open) GROUP BY "CardId" """);
        command.Parameters.AddWithValue("open", open);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) Hear(rows.GetGuid(0), rows.GetInt32(1));
    }

    private void Hear(Guid cardId, int revision)
    {
        if (rooms.Find(cardId) is not { } room || room.Revision >= revision) return;
        room.HasNews = true;
        log.Wake(room);
    }
}
