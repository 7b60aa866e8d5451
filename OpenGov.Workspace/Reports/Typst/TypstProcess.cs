using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OpenGov.Workspace.Reports.Typst;

/// <summary>One running worker: a line in, a line out.</summary>
internal sealed partial class TypstProcess : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);
    private readonly Process _process;

    private TypstProcess(Process process) => _process = process;

    public int Id => _process.Id;
    public bool IsRunning => !_process.HasExited;

    /// <summary>Null when Node cannot be started; the reason is in the log.</summary>
    public static TypstProcess? Start(TypstOptions options, ILogger log)
    {
        var start = new ProcessStartInfo(options.Node, [Path.Combine(options.ReportWorker, "worker.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = options.ReportWorker,
        };
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, line) =>
            {
                if (!string.IsNullOrWhiteSpace(line.Data)) LogStderr(log, line.Data);
            };
            process.BeginErrorReadLine();
            return new TypstProcess(process);
        }
        catch (Exception failure) when (failure is Win32Exception or DirectoryNotFoundException)
        {
            LogCannotStart(log, options.Node, failure);
            return null;
        }
    }

    /// <exception cref="IOException">The process ended before it answered, or grew past the limit.</exception>
    public async Task<string> AskAsync(string line, long memoryLimit, CancellationToken cancel)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancel);
        await _process.StandardInput.FlushAsync(cancel);
        var answer = _process.StandardOutput.ReadLineAsync(cancel).AsTask();
        while (await Task.WhenAny(answer, Task.Delay(Glance, cancel)) != answer)
        {
            cancel.ThrowIfCancellationRequested();
            if (Memory() > memoryLimit) throw new IOException($"The worker grew past {memoryLimit >> 20} MB.");
        }

        return await answer ?? throw new IOException("The worker ended before it answered.");
    }

    /// <summary>Resident bytes.</summary>
    public long Memory()
    {
        _process.Refresh();
        return IsRunning ? _process.WorkingSet64 : 0;
    }

    public void Dispose()
    {
        if (IsRunning) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Report worker: {Line}")]
    private static partial void LogStderr(ILogger log, string line);

    [LoggerMessage(Level = LogLevel.Error, Message = "The report worker cannot be started with '{Node}'; set Workspace:Node.")]
    private static partial void LogCannotStart(ILogger log, string node, Exception failure);
}
