using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OpenGov.Workspace.Platform;

/// <summary>A private PostgreSQL server on loopback for as long as the tests run.</summary>
/// <remarks>
/// Uses <c>WORKSPACE_TEST_POSTGRES</c> when it is set; otherwise starts Debian's server in a temporary folder, installing
/// the package when it is missing. PostgreSQL refuses to run as root, so as root it runs as the user postgres.
/// </remarks>
public static class PostgresServer
{
    private static readonly Lazy<string> Started = new(Start);
    private static readonly Lock Creating = new();
    private static Action? stop;

    public static string CreateDatabase(string name, string template)
    {
        lock (Creating)
        {
            using var connection = new NpgsqlConnection(Started.Value);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"";
            command.ExecuteNonQuery();
        }

        return new NpgsqlConnectionStringBuilder(Started.Value) { Database = name, MaxPoolSize = 10 }.ToString();
    }

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable("WORKSPACE_TEST_POSTGRES") is { Length: > 0 } given) return given;

        if (Binaries() is null) Shell("apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql");
        var binaries = Binaries() ?? throw new InvalidOperationException("PostgreSQL is not installed and could not be.");
        var folder = Directory.CreateTempSubdirectory("opengov-postgres-").FullName;
        var port = FreePort();
        AsOwner($"chmod 700 {folder}");
        if (Environment.IsPrivilegedProcess) Shell($"chown postgres {folder}");
        AsOwner($"{binaries}/initdb -D {folder}/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 >{folder}/initdb.log");
        AsOwner($"{binaries}/pg_ctl -D {folder}/data -l {folder}/server.log -w -o \"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=300 -c fsync=off\" start >/dev/null");
        stop = () =>
        {
            AsOwner($"{binaries}/pg_ctl -D {folder}/data -m immediate stop >/dev/null");
            Shell($"rm -rf {folder}");
        };
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false";
    }

    /// <summary>
    /// Once the last test is done and before the process ends: removing the databases of a whole run takes longer than the
    /// ten seconds the runner gives a process that is on its way out.
    /// </summary>
    internal static void Stop() => Interlocked.Exchange(ref stop, null)?.Invoke();

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(version => version + "/bin").LastOrDefault(bin => File.Exists(bin + "/initdb"))
        : null;

    private static void AsOwner(string command) =>
        Shell(Environment.IsPrivilegedProcess && !command.StartsWith("chmod", StringComparison.Ordinal)
            ? $"cd / && su postgres -c '{command}'" : command);

    private static void Shell(string command)
    {
        using var process = Process.Start("/bin/bash", ["-c", command]);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{command}' ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
