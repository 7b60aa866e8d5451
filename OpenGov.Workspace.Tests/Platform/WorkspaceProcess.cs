using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OpenGov.Workspace.Platform;

/// <summary>The program as an administrator runs it: a process of its own, which can be killed, stopped and started again at the same address.</summary>
public sealed class WorkspaceProcess(string folder, string? assembly = null) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _log = [];
    private Process? _process;

    /// <summary>Of PostgreSQL; empty: SQLite in the folder.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>Further settings, as in <c>("Workspace__Live__Connections", "128")</c>.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <summary>The processor it may use; null: any.</summary>
    public int? Processor { get; init; }

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";
    public int Id => _process!.Id;

    /// <summary>From the start of the last process until it could serve.</summary>
    public TimeSpan TakenToServe { get; private set; }

    /// <summary>What it logged as failed or critical, and its own last words.</summary>
    public IReadOnlyList<string> Failures =>
        [.. _log.Where(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || line.Contains("nhandled exception", StringComparison.Ordinal))];

    /// <summary>All it has printed, to find out why.</summary>
    public string Log => string.Join('\n', _log);

    public async Task StartAsync()
    {
        string[] program = ["dotnet", Program, "--urls", Address];
        if (Processor is { } processor) program = ["taskset", "-c", processor.ToString(CultureInfo.InvariantCulture), .. program];
        var start = new ProcessStartInfo(program[0], program[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",   // for signing in by one click
                ["Workspace__DataFolder"] = folder,
                ["Workspace__Postgres"] = Postgres,
                ["Workspace__LoadExample"] = "false",
                ["Logging__Console__FormatterOptions__SingleLine"] = "true",
                ["Logging__Console__FormatterName"] = "simple",
                ["DOTNET_NOLOGO"] = "1",
            },
        };
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        var since = Stopwatch.GetTimestamp();
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        while (!await IsReadyAsync(client))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(since) > TimeSpan.FromMinutes(2)) throw new InvalidOperationException($"It does not start:\n{Log}");
            await Task.Delay(20);
        }

        TakenToServe = Stopwatch.GetElapsedTime(since);
    }

    /// <summary>Runs one of its commands on the same data folder.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> CommandAsync(params IEnumerable<string> arguments)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments, "--data-folder", folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        foreach (var text in said) _log.Enqueue(text);
        return command.ExitCode;
    }

    private string Program => assembly ?? Path.Combine(AppContext.BaseDirectory, "OpenGov.Workspace.dll");

    /// <summary>As when the machine's memory runs out: no goodbye.</summary>
    public Task KillAsync() => EndAsync("KILL");

    /// <summary>As a supervisor stops it.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> StopAsync() => EndAsync("TERM");

    /// <summary>STOP and CONT hold it and let it go on.</summary>
    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Resident now, in MB.</summary>
    public double Memory()
    {
        var line = File.ReadLines($"/proc/{Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    private async Task<int> EndAsync(string signal)
    {
        Signal(signal);
        await _process!.WaitForExitAsync();
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync($"{Address}/health/ready")).StatusCode is HttpStatusCode.OK;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Below those that the system gives out by itself: while the program is down nobody else is given its address.</summary>
    private static int FreePort()
    {
        while (true)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(12_000, 32_000));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillAsync();
    }
}
