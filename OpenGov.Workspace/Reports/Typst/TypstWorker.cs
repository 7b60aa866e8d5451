using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Reports.Typst;

/// <summary>Sets the pages of reports, one report at a time, in a process beside the program.</summary>
/// <remarks>
/// The process lives on between reports, for starting it takes longer than a report. It cannot be interrupted: when a
/// report takes too long, is cancelled or fails in a way nobody foresaw, the process is ended and the next report starts another.
/// </remarks>
public sealed partial class TypstWorker(IOptions<TypstOptions> settings, ILogger<TypstWorker> log) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TypstOptions _options = settings.Value;
    private readonly SemaphoreSlim _turn = new(1);
    private TypstProcess? _process;
    private long _lastJob;
    private int _waiting;

    /// <summary>The process at work, if any.</summary>
    internal int? ProcessId => _process is { IsRunning: true } process ? process.Id : null;

    /// <summary>A PDF of <paramref name="template"/> filled with <paramref name="data"/>.</summary>
    public async Task<Result<byte[]>> SetAsync(string template, object data, PdfStandard standard, CancellationToken cancel = default)
    {
        if (Interlocked.Increment(ref _waiting) > _options.ReportQueue)
        {
            Interlocked.Decrement(ref _waiting);
            return ReportsRefusals.TooManyWaiting;
        }

        try
        {
            await _turn.WaitAsync(cancel);
            try
            {
                return await SetNowAsync(template, data, standard, cancel);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task<Result<byte[]>> SetNowAsync(string template, object data, PdfStandard standard, CancellationToken cancel)
    {
        if (_process is not { IsRunning: true })
        {
            End();
            _process = TypstProcess.Start(_options, log);
            if (_process is null) return ReportsRefusals.WorkerMissing;
        }

        var id = ++_lastJob;
        var answered = false;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_options.ReportTimeLimit);
        try
        {
            var job = JsonSerializer.Serialize(new { id, template, standard = standard.Code(), data }, Json);
            var answer = await _process.AskAsync(job, _options.ReportMemoryLimit, limit.Token);
            var pdf = Read(answer, id);
            answered = true;
            return pdf is null ? ReportsRefusals.WorkerFailed : pdf;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            LogTooSlow(log, template, _options.ReportTimeLimit);
            return ReportsRefusals.WorkerTooSlow;
        }
        catch (Exception failure) when (failure is IOException or JsonException)
        {
            LogDied(log, template, failure);
            return ReportsRefusals.WorkerFailed;
        }
        finally
        {
            if (!answered || _process.Memory() > _options.ReportMemoryToRestart) End();
        }
    }

    /// <summary>The PDF; null when the worker refused, which is a mistake of ours and goes to the log.</summary>
    /// <exception cref="JsonException">It is not the answer to this job.</exception>
    private byte[]? Read(string answer, long id)
    {
        using var json = JsonDocument.Parse(answer);
        var root = json.RootElement;
        if (root.GetProperty("id").ToString() != id.ToString(System.Globalization.CultureInfo.InvariantCulture))
            throw new JsonException("The worker answered another job.");
        if (root.GetProperty("ok").GetBoolean()) return root.GetProperty("pdf").GetBytesFromBase64();

        LogRefused(log, root.GetProperty("kind").GetString(), root.GetProperty("error").GetString());
        return null;
    }

    private void End()
    {
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        End();
        _turn.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Report '{Template}' was given up after {Limit}.")]
    private static partial void LogTooSlow(ILogger log, string template, TimeSpan limit);

    [LoggerMessage(Level = LogLevel.Error, Message = "The report worker ended during '{Template}'.")]
    private static partial void LogDied(ILogger log, string template, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The report worker refused ({Kind}): {Reason}")]
    private static partial void LogRefused(ILogger log, string? kind, string? reason);
}
