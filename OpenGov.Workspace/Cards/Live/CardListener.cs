using System.Globalization;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;

namespace OpenGov.Workspace.Cards;

/// <summary>On PostgreSQL, hears that another process has written to a card that is open here.</summary>
internal sealed class CardListener(Database database, CardRooms rooms, CommitLog log, ILogger<CardListener> logger)
    : PostgresListener(database, Channel, Timer, logger)
{
    public const string Channel = "opengov_cards";

    /// <summary>Cards named in one message, which may have 8,000 bytes.</summary>
    public const int MostInOne = 150;

    private static readonly TimeSpan Timer = TimeSpan.FromSeconds(2);

    protected override void Hear(string payload)
    {
        foreach (var card in payload.Split(' '))
            if (card.Split(':') is [var id, var number] && Guid.TryParse(id, out var cardId) && int.TryParse(number, CultureInfo.InvariantCulture, out var revision))
                Hear(cardId, revision);
    }

    internal override async Task LookAsync(PostgresDatabase postgres, CancellationToken cancel)
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
