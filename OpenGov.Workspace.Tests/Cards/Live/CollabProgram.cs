using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>One of the programs in <c>bench/collab</c>: real editors in Node, who speak with the server as browsers do.</summary>
public sealed class CollabProgram : IAsyncDisposable
{
    private static readonly string Folder = FolderOf();

    private readonly Process _process;
    private readonly Task<string> _errors;

    /// <param name="options">As the program documents them.</param>
    public CollabProgram(string program, IEnumerable<(string Name, object Value)> options, int? processor = null)
    {
        // The shortest pauses for its memory on one processor: whoever waits for them would count against the server.
        string[] command = ["node", "--single-threaded-gc", "--max-semi-space-size=2", Path.Combine(Folder, "run.mjs"), program,
            .. options.SelectMany(option => new[] { "--" + option.Name, Convert.ToString(option.Value, CultureInfo.InvariantCulture)! })];
        if (processor is { } one) command = ["taskset", "-c", one.ToString(CultureInfo.InvariantCulture), .. command];
        _process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Until it has said this.</summary>
    public async Task SaysAsync(string word)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            if (line == word) return;
        throw new InvalidOperationException(await _errors);
    }

    /// <summary>Tells it to come to an end.</summary>
    public Task StopAsync() => TellAsync("stop");

    public async Task TellAsync(string word)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(word);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            throw new InvalidOperationException(await _errors);   // it has ended, and says why
        }
    }

    /// <summary>Its last line, once it has ended.</summary>
    public async Task<JsonElement> ResultAsync()
    {
        var last = "";
        while (await _process.StandardOutput.ReadLineAsync() is { } line) last = line;
        await _process.WaitForExitAsync();
        if (_process.ExitCode != 0 || !last.StartsWith('{')) throw new InvalidOperationException($"{last}\n{await _errors}");
        using var json = JsonDocument.Parse(last);
        return json.RootElement.Clone();
    }

    private static string FolderOf()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "OpenGov.sln"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "bench", "collab");
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }
}
