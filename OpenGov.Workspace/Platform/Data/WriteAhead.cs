using Microsoft.Data.Sqlite;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>Brings what was committed from SQLite's write-ahead file into the database file, beside those who write.</summary>
/// <remarks>
/// A commit that does this itself takes ten times as long as the others, and whoever edits a card waits for it. Most of it is therefore done on a
/// connection and a thread of its own while others write; only for the few pages committed meanwhile does it take the turn to write, so that the
/// next commit finds all of it done and begins the file anew.
/// </remarks>
internal sealed class WriteAhead : IDisposable
{
    /// <summary>Pages in the file after which it is begun anew, some 32 MB; those who write do it themselves at half as many more.</summary>
    private const int Long = 8_000;

    public const int TooLong = Long * 3 / 2;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromMilliseconds(100);

    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _turn;
    private readonly Func<bool> _isDiskFailing;
    private readonly Action<SqliteException> _failed;
    private readonly ManualResetEventSlim _ended = new();
    private readonly Thread _thread;

    /// <param name="turn">To write.</param>
    /// <param name="isDiskFailing">Nothing may be written any more, here neither.</param>
    /// <param name="failed">Told what the disk said.</param>
    public WriteAhead(SqliteConnection connection, SemaphoreSlim turn, Func<bool> isDiskFailing, Action<SqliteException> failed)
    {
        (_connection, _turn, _isDiskFailing, _failed) = (connection, turn, isDiskFailing, failed);
        _connection.Open();
        using var durable = _connection.CreateCommand();
        durable.CommandText = "PRAGMA synchronous=FULL";
        durable.ExecuteNonQuery();
        _thread = new Thread(Run) { IsBackground = true, Name = "Write-ahead file" };
        _thread.Start();
    }

    private void Run()
    {
        while (!_ended.Wait(Pause))
        {
            if (_isDiskFailing()) continue;
            try
            {
                if (BringIn() < Long) continue;
                BringIn();   // what was committed during the first, and the second is short
                if (!_turn.Wait(Patience)) continue;   // somebody writes much: a second later then
                try
                {
                    BringIn();
                }
                finally
                {
                    _turn.Release();
                }
            }
            catch (SqliteException failure)
            {
                _failed(failure);
            }
        }
    }

    /// <returns>Pages in the file.</returns>
    private int BringIn()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";   // waits for nobody
        using var row = command.ExecuteReader();
        return row.Read() ? row.GetInt32(1) : 0;
    }

    public void Dispose()
    {
        _ended.Set();
        _thread.Join();
        _connection.Dispose();
        _ended.Dispose();
    }
}
