using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>One line of the record as it lies in the database, to be checked: its bytes are borrowed until the next one is read.</summary>
/// <remarks>Making objects of a million lines and of their texts would take longer than checking them.</remarks>
internal readonly ref struct StoredLine
{
    /// <summary>What <see cref="Read"/> expects, in this order.</summary>
    public const string Columns =
        """
        "Seq", "At", "ActorId", "ActorRole", "Action", "SubjectId", "PlanId", "Payload", "Salt", "PayloadCommit", "Prev", "Hash"
        """;

    public required long Seq { get; init; }
    public required DateTime At { get; init; }
    public required Guid? ActorId { get; init; }

    /// <summary>UTF-8, as <see cref="Action"/>.</summary>
    public required ReadOnlySpan<byte> ActorRole { get; init; }
    public required ReadOnlySpan<byte> Action { get; init; }
    public required Guid SubjectId { get; init; }
    public required Guid? PlanId { get; init; }
    public bool HasPayload { get; init; }
    public ReadOnlySpan<byte> Payload { get; init; }
    public bool HasSalt { get; init; }
    public ReadOnlySpan<byte> Salt { get; init; }
    public required ReadOnlySpan<byte> PayloadCommit { get; init; }
    public required ReadOnlySpan<byte> Prev { get; init; }
    public ReadOnlySpan<byte> Hash { get; init; }

    /// <exception cref="FormatException">It holds something that is never written there.</exception>
    public static StoredLine Read(DbDataReader row) => row is SqliteDataReader { Handle: { } statement } ? Read(statement) : ReadAny(row);

    private static StoredLine Read(sqlite3_stmt row) => new()
    {
        Seq = raw.sqlite3_column_int64(row, 0),
        At = Moment(Bytes(row, 1)),
        ActorId = Has(row, 2) ? Guid.Parse(Bytes(row, 2)) : null,
        ActorRole = Bytes(row, 3),
        Action = Bytes(row, 4),
        SubjectId = Guid.Parse(Bytes(row, 5)),
        PlanId = Has(row, 6) ? Guid.Parse(Bytes(row, 6)) : null,
        HasPayload = Has(row, 7),
        Payload = Bytes(row, 7),
        HasSalt = Has(row, 8),
        Salt = Bytes(row, 8),
        PayloadCommit = Bytes(row, 9),
        Prev = Bytes(row, 10),
        Hash = Bytes(row, 11),
    };

    private static StoredLine ReadAny(DbDataReader row) => new()
    {
        Seq = row.GetInt64(0),
        At = row.GetDateTime(1),
        ActorId = row.IsDBNull(2) ? null : row.GetGuid(2),
        ActorRole = Encoding.UTF8.GetBytes(row.GetString(3)),
        Action = Encoding.UTF8.GetBytes(row.GetString(4)),
        SubjectId = row.GetGuid(5),
        PlanId = row.IsDBNull(6) ? null : row.GetGuid(6),
        HasPayload = !row.IsDBNull(7),
        Payload = row.IsDBNull(7) ? default : row.GetFieldValue<byte[]>(7),
        HasSalt = !row.IsDBNull(8),
        Salt = row.IsDBNull(8) ? default : row.GetFieldValue<byte[]>(8),
        PayloadCommit = row.GetFieldValue<byte[]>(9),
        Prev = row.GetFieldValue<byte[]>(10),
        Hash = row.GetFieldValue<byte[]>(11),
    };

    private static bool Has(sqlite3_stmt row, int column) => raw.sqlite3_column_type(row, column) != raw.SQLITE_NULL;

    /// <summary>Of a text as well: SQLite gives its UTF-8.</summary>
    private static ReadOnlySpan<byte> Bytes(sqlite3_stmt row, int column) => raw.sqlite3_column_blob(row, column);

    private static DateTime Moment(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[32];
        if (text.Length > characters.Length) throw new FormatException("Not a moment.");
        var length = Encoding.ASCII.GetChars(text, characters);
        return DateTime.ParseExact(
            characters[..length], "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }
}
