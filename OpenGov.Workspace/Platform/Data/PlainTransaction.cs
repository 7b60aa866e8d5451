using System.Data.Common;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>An open transaction without entities: prepared statements and nothing else. Rolled back unless committed.</summary>
public sealed class PlainTransaction(PlainStatements statements, DbTransaction? transaction, Action commit, Action<bool> end) : IDisposable
{
    private bool _committed;

    /// <summary>Null on SQLite, where the one writing connection carries it.</summary>
    public DbTransaction? Transaction => transaction;

    /// <summary>A prepared statement; the same one each time, so that its parameters only need values.</summary>
    /// <param name="parameters">Their names, in the order in which values are given.</param>
    public DbCommand Statement(string sql, params ReadOnlySpan<string> parameters) => statements.Get(sql, parameters);

    public void Commit()
    {
        commit();
        _committed = true;
    }

    public void Dispose() => end(_committed);
}

/// <summary>The statements that one connection has prepared.</summary>
public sealed class PlainStatements(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = [];

    internal DbTransaction? Transaction { get; init; }

    internal DbCommand Get(string sql, ReadOnlySpan<string> parameters)
    {
        if (_prepared.TryGetValue(sql, out var known)) return known;

        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return _prepared[sql] = command;
    }

    internal void Run(string sql) => Get(sql, []).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
    }
}
