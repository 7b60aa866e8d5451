using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace OpenGov.Workspace.Reports.Typst;

public sealed class TypstWorkerTests : IDisposable
{
    private const string Deaf = "setInterval(() => {}, 1000);";
    private readonly string _folder = Directory.CreateTempSubdirectory("opengov-worker-").FullName;

    [Fact]
    public async Task Pages_come_back_as_a_pdf_and_the_process_stays_for_the_next_report()
    {
        using var worker = Worker(new());

        var first = await worker.SetAsync("blank", new { }, PdfStandard.Ua1);
        var process = worker.ProcessId;
        var second = await worker.SetAsync("blank", new { }, PdfStandard.A2b);

        Assert.Equal("%PDF"u8, first.Value!.AsSpan(0, 4));
        Assert.Equal("%PDF"u8, second.Value!.AsSpan(0, 4));
        Assert.Equal(process, worker.ProcessId);
    }

    [Fact]
    public async Task A_worker_killed_during_a_report_is_a_refusal_and_the_next_report_starts_another()
    {
        using var worker = Worker(new() { ReportWorker = Script(Deaf), ReportTimeLimit = TimeSpan.FromMinutes(2) });
        var job = worker.SetAsync("blank", new { }, PdfStandard.Ua1);
        while (worker.ProcessId is null) await Task.Delay(10);

        Process.GetProcessById(worker.ProcessId.Value).Kill();

        Assert.Equal(ReportsRefusals.WorkerFailed, (await job).Refusal);
        Script("for await (const line of (await import('node:readline')).createInterface({ input: process.stdin })) "
            + "console.log(JSON.stringify({ id: JSON.parse(line).id, ok: true, pdf: 'JVBERg==' }));");
        Assert.Equal("%PDF"u8.ToArray(), (await worker.SetAsync("blank", new { }, PdfStandard.Ua1)).Value);
    }

    [Fact]
    public async Task A_worker_killed_between_reports_is_not_noticed()
    {
        using var worker = Worker(new());
        await worker.SetAsync("blank", new { }, PdfStandard.Ua1);
        using var process = Process.GetProcessById(worker.ProcessId!.Value);
        process.Kill();
        await process.WaitForExitAsync();

        Assert.True((await worker.SetAsync("blank", new { }, PdfStandard.Ua1)).Ok);
    }

    [Fact]
    public async Task Data_that_does_not_fit_the_template_is_a_refusal_and_the_worker_goes_on()
    {
        using var worker = Worker(new());

        var refused = await worker.SetAsync("synthesis", new { lang = "ar", dir = "rtl", labels = new { }, report = new { } }, PdfStandard.Ua1);
        var process = worker.ProcessId;

        Assert.Equal(ReportsRefusals.WorkerFailed, refused.Refusal);
        Assert.True((await worker.SetAsync("blank", new { }, PdfStandard.Ua1)).Ok);
        Assert.Equal(process, worker.ProcessId);
    }

    [Fact]
    public async Task Without_node_the_person_is_told_so()
    {
        using var worker = Worker(new() { Node = "/nowhere/node" });

        Assert.Equal(ReportsRefusals.WorkerMissing, (await worker.SetAsync("blank", new { }, PdfStandard.Ua1)).Refusal);
    }

    [Fact]
    public async Task A_worker_that_writes_nonsense_or_ends_at_once_is_a_refusal()
    {
        using var nonsense = Worker(new() { ReportWorker = Script("for await (const _ of process.stdin) process.stdout.write('hello\\n');") });
        Assert.Equal(ReportsRefusals.WorkerFailed, (await nonsense.SetAsync("blank", new { }, PdfStandard.Ua1)).Refusal);

        using var ends = Worker(new() { ReportWorker = Script("process.exit(1);") });
        Assert.Equal(ReportsRefusals.WorkerFailed, (await ends.SetAsync("blank", new { }, PdfStandard.Ua1)).Refusal);
    }

    [Fact]
    public async Task A_report_that_takes_too_long_is_given_up_and_its_process_ended()
    {
        using var worker = Worker(new() { ReportWorker = Script(Deaf), ReportTimeLimit = TimeSpan.FromMilliseconds(400) });

        Assert.Equal(ReportsRefusals.WorkerTooSlow, (await worker.SetAsync("blank", new { }, PdfStandard.Ua1)).Refusal);
        Assert.Null(worker.ProcessId);
    }

    [Fact]
    public async Task A_worker_that_grows_without_end_is_ended_during_the_report()
    {
        using var worker = Worker(new()
        {
            ReportWorker = Script("const kept = []; setInterval(() => kept.push(Buffer.alloc(20e6, 1)), 20);"),
            ReportMemoryLimit = 200L << 20,
        });

        Assert.Equal(ReportsRefusals.WorkerFailed, (await worker.SetAsync("blank", new { }, PdfStandard.Ua1)).Refusal);
        Assert.Null(worker.ProcessId);
    }

    [Fact]
    public async Task A_worker_that_has_grown_makes_way_after_the_report()
    {
        using var worker = Worker(new() { ReportMemoryToRestart = 1 });

        Assert.True((await worker.SetAsync("blank", new { }, PdfStandard.Ua1)).Ok);
        Assert.Null(worker.ProcessId);
        Assert.True((await worker.SetAsync("blank", new { }, PdfStandard.Ua1)).Ok);
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once_and_empties_again()
    {
        using var worker = Worker(new()
        {
            ReportWorker = Script("import { existsSync } from 'node:fs'; for await (const line of (await import('node:readline')).createInterface({ input: process.stdin })) { "
                + "while (!existsSync(new URL('go', import.meta.url))) await new Promise(done => setTimeout(done, 20)); "
                + "console.log(JSON.stringify({ id: JSON.parse(line).id, ok: true, pdf: 'JVBERg==' })); }"),
            ReportQueue = 2, ReportTimeLimit = TimeSpan.FromMinutes(2),
        });

        var jobs = Enumerable.Range(0, 5).Select(_ => worker.SetAsync("blank", new { }, PdfStandard.Ua1)).ToArray();
        Assert.Equal(3, jobs.Count(job => job.IsCompleted));
        await File.WriteAllTextAsync(Path.Combine(_folder, "go"), "");
        var results = await Task.WhenAll(jobs);

        Assert.Equal(3, results.Count(r => r.Refusal == ReportsRefusals.TooManyWaiting));
        Assert.Equal(2, results.Count(r => r.Ok));
        Assert.True((await worker.SetAsync("blank", new { }, PdfStandard.Ua1)).Ok);
    }

    [Fact]
    public async Task Cancelling_ends_the_report_under_way_and_leaves_the_queue()
    {
        using var worker = Worker(new() { ReportWorker = Script(Deaf), ReportTimeLimit = TimeSpan.FromMinutes(2) });
        using var cancelling = new CancellationTokenSource();
        var underWay = worker.SetAsync("blank", new { }, PdfStandard.Ua1, cancelling.Token);
        var waiting = worker.SetAsync("blank", new { }, PdfStandard.Ua1, cancelling.Token);
        while (worker.ProcessId is null) await Task.Delay(10);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => underWay);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Null(worker.ProcessId);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static TypstWorker Worker(TypstOptions options) => new(Options.Create(options), NullLogger<TypstWorker>.Instance);

    /// <summary>A folder whose worker does this instead.</summary>
    private string Script(string code)
    {
        File.WriteAllText(Path.Combine(_folder, "worker.mjs"), code);
        return _folder;
    }
}
