using System.Data.Common;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

/// <summary>One transaction of the cards' log, in plain statements: entities would take several times as long as the disk.</summary>
internal sealed class LogTransaction(PlainTransaction transaction, bool isShared)
{
    private const string Insert =
        """
        INSERT INTO "CardCommits" ("CardId", "Revision", "Epoch", "ClientId", "Sequence", "AccountId", "At", "Kind", "Steps", "Kept", "Groups", "Hash")
        VALUES (@card, @revision, @epoch, @client, @sequence, @account, @at, @kind, @steps, @kept, @groups, @hash)
        """;

    /// <summary>Tables that say who may edit what.</summary>
    public static readonly string[] Asked = ["Grants", "Accounts", "SignInSessions", "CommitmentCards"];

    private const string Roles =
        """
        SELECT g."Role", g."From", g."Until" FROM "Grants" g JOIN "Accounts" a ON a."Id" = g."AccountId"
        WHERE a."Id" = @account AND a."DisabledAt" IS NULL AND g."RevokedAt" IS NULL
        """;

    /// <summary>As <see cref="SessionCheck"/> asks it.</summary>
    private const string RolesInSession = Roles +
        """
         AND a."SecurityStamp" = @stamp AND EXISTS (
            SELECT 1 FROM "SignInSessions" s WHERE s."Id" = @session AND s."AccountId" = a."Id" AND s."EndedAt" IS NULL AND s."StartedAt" > @oldest)
        """;

    private const string Card = """SELECT "State", "Epoch" FROM "CommitmentCards" WHERE "Id" = @card""";

    private const string Newer = $"""SELECT {StoredCommit.Columns} FROM "CardCommits" WHERE "CardId" = @card AND "Revision" > @known ORDER BY "Revision" """;

    /// <summary>Several processes may write to the same database.</summary>
    public bool IsShared => isShared;

    /// <summary>Nobody else writes to the card until the transaction ends.</summary>
    public void Lock(Guid cardId) => Run("SELECT pg_advisory_xact_lock(@key)", ["key"], CardLock.KeyOf(cardId));

    public IReadOnlyList<CardCommit> NewerThan(Guid cardId, int known)
    {
        var newer = new List<CardCommit>();
        using var rows = Statement(Newer, ["card", "known"], cardId, known).ExecuteReader();
        while (rows.Read()) newer.Add(StoredCommit.Read(rows));
        return newer;
    }

    /// <summary>Null: there is no such card.</summary>
    public (CardState State, int Epoch)? StateOf(Guid cardId)
    {
        using var row = Statement(Card, ["card"], cardId).ExecuteReader();
        return row.Read() ? (Enum.Parse<CardState>(row.GetString(0)), row.GetInt32(1)) : null;
    }

    /// <summary>What the author is at this moment; nothing when the session is over or the account closed.</summary>
    public IReadOnlyCollection<Role> RolesOf(EditAuthor author, DateTime now)
    {
        if (author.FixedRole is { } role) return [role];
        if (author.AccountId is not { } account) return [];

        var command = author.SessionId is { } session
            ? Statement(RolesInSession, ["account", "stamp", "session", "oldest"], account, author.Stamp ?? "", session, now - SignInSession.Longest)
            : Statement(Roles, ["account"], account);
        using var rows = command.ExecuteReader();
        var (roles, today) = (new List<Role>(), Dates.DayOf(now));
        while (rows.Read())
        {
            var isInForce = rows.GetFieldValue<DateOnly>(1) <= today && (rows.IsDBNull(2) || today <= rows.GetFieldValue<DateOnly>(2));
            if (isInForce && Enum.Parse<Role>(rows.GetString(0)) is var held && !roles.Contains(held)) roles.Add(held);
        }

        return roles;
    }

    public void Add(CardCommit commit) => Run(
        Insert, ["card", "revision", "epoch", "client", "sequence", "account", "at", "kind", "steps", "kept", "groups", "hash"],
        commit.CardId, commit.Revision, commit.Epoch, commit.ClientId, commit.Sequence, commit.AccountId, commit.At, commit.Kind.ToString(),
        commit.Steps, commit.Kept, commit.Groups, commit.Hash);

    public void Notify(string payload) => Run("SELECT pg_notify(@channel, @payload)", ["channel", "payload"], CardListener.Channel, payload);

    private void Run(string sql, ReadOnlySpan<string> names, params ReadOnlySpan<object?> values) => Statement(sql, names, values).ExecuteNonQuery();

    private DbCommand Statement(string sql, ReadOnlySpan<string> names, params ReadOnlySpan<object?> values)
    {
        var command = transaction.Statement(sql, names);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}

/// <summary>Reads rows of the log as they lie in the database.</summary>
internal static class StoredCommit
{
    /// <summary>What <see cref="Read"/> expects, in this order.</summary>
    public const string Columns =
        """
        "CardId", "Revision", "Epoch", "ClientId", "Sequence", "AccountId", "At", "Kind", "Steps", "Kept", "Groups", "Hash"
        """;

    public static CardCommit Read(DbDataReader row) => CardCommit.Stored(
        new CardCommit(
            row.GetGuid(0), row.GetInt32(1), row.GetInt32(2), row.GetGuid(3), row.GetInt32(4), row.IsDBNull(5) ? null : row.GetGuid(5),
            DateTime.SpecifyKind(row.GetDateTime(6), DateTimeKind.Utc), Enum.Parse<CommitKind>(row.GetString(7)), row.GetString(8))
        {
            Kept = row.IsDBNull(9) ? null : row.GetString(9),
            Groups = row.IsDBNull(10) ? null : row.GetString(10),
        },
        row.GetFieldValue<byte[]>(11));
}
