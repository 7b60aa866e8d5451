using System.Diagnostics;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports;

namespace OpenGov.Bench;

/// <summary>Reports as somebody orders them: figures read, file written, line of the record, in the running program.</summary>
internal static class Reports
{
    public static async Task<IReadOnlyList<Measured>> PdfAsync()
    {
        await using var workspace = new RunningWorkspace();
        var make = workspace.Get<MakeSynthesisReport>();
        var secretariat = await workspace.SecretariatAsync();
        var lines = new List<Measured>();
        foreach (var language in Language.All)
        {
            var taken = await Timing.OfAsync(() => MakeAsync(make, secretariat, new ReportOrder(2, language, ReportFormat.Pdf)), times: 10, warm: 2);
            lines.Add(new($"synthesis report of plan 2, PDF, {language.Code}, warm (median)", taken.Median / 1000, "s", .5, $"{taken.Note}, without the worker's"));
        }

        return lines;
    }

    public static async Task<IReadOnlyList<Measured>> XlsxAsync()
    {
        const int proposals = 50_000, runs = 3;
        await using var workspace = new RunningWorkspace();
        var make = workspace.Get<MakeSynthesisReport>();
        await MakeAsync(make, await workspace.SecretariatAsync(), new ReportOrder(2, Language.Arabic, ReportFormat.Xlsx));
        var register = await new LargeRegister(workspace.Get<Database>()).FillAsync(proposals);   // the running program's database goes with it
        var order = new ReportOrder(register.Plan.Number, Language.Arabic, ReportFormat.Xlsx);

        var (best, processor, most) = (TimeSpan.MaxValue, TimeSpan.Zero, 0L);
        for (var run = 0; run < runs; run++)
        {
            using var memory = new MemoryWatch();
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await MakeAsync(make, register.Secretariat, order);
            var taken = Stopwatch.GetElapsedTime(start);
            if (taken < best) (best, processor) = (taken, Environment.CpuUsage.TotalTime - used);
            most = Math.Max(most, memory.Growth);
        }

        return
        [
            new($"register of {proposals:N0} proposals, Excel (best of {runs})", best.TotalSeconds, "s", 2, $"processor {processor.TotalSeconds:0.0} s"),
            new("the same, what the process grows by at most", most / 1024.0 / 1024.0, "MB", 150, "resident, seen every 10 ms"),
        ];
    }

    private static async Task MakeAsync(MakeSynthesisReport make, Actor actor, ReportOrder order)
    {
        var made = await make.RunAsync(actor, order);
        if (!made.Ok) throw new InvalidOperationException(made.Refusal!.Key);
    }

    /// <summary>The most that the process grows by while it is watched.</summary>
    private sealed class MemoryWatch : IDisposable
    {
        private readonly Timer _timer;
        private readonly long _before;
        private long _most;

        public MemoryWatch()
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _before = _most = Environment.WorkingSet;
            _timer = new Timer(_ => _most = Math.Max(_most, Environment.WorkingSet), null, 0, 10);
        }

        public long Growth => _most - _before;

        public void Dispose() => _timer.Dispose();
    }
}
