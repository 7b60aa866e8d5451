namespace OpenGov.Bench;

/// <summary>Measures what the workspace promises and prints each figure beside its goal. Exit code 1: a goal was missed.</summary>
internal static class Bench
{
    private static readonly (string Name, Func<Task<IReadOnlyList<Measured>>> Run)[] Measures =
    [
        ("import", Imports.MeasureAsync),
        ("verify", LongRecord.MeasureAsync),
        ("report", Reports.PdfAsync),
        ("xlsx", Reports.XlsxAsync),
        ("register", Registers.OnSqliteAsync),
        ("postgres", Registers.OnPostgresAsync),
        ("dashboard", Dashboards.MeasureAsync),
        ("live", () => OpenDashboards.MeasureAsync(OpenDashboards.ChangesAsync)),
        ("public", PublicPages.MeasureAsync),
        ("evaluation", Evaluations.MeasureAsync),
        ("scoring", Scoring.MeasureAsync),
        ("editing", Editing.MeasureAsync),
        ("collab", () => Collab.MeasureAsync([])),
        ("session", () => Session.MeasureAsync([])),
        ("memory", () => OpenDashboards.MeasureAsync(OpenDashboards.MemoryAsync)),
    ];

    public static async Task<int> Main(string[] args)
    {
        var wanted = args.FirstOrDefault() ?? "all";
        if (wanted == "collab" && args.Length > 1) return await ReportAsync(await Collab.MeasureAsync(args[1..]));
        if (wanted == "session" && args.Length > 1) return await ReportAsync(await Session.MeasureAsync(args[1..]));

        var chosen = Measures.Where(measure => wanted == "all" || measure.Name == wanted).ToList();
        if (chosen.Count == 0)
        {
            await Console.Error.WriteLineAsync($"'{wanted}' is none of: all, {string.Join(", ", Measures.Select(measure => measure.Name))}");
            return 2;
        }

        var lines = new List<Measured>();
        foreach (var (name, run) in chosen)
        {
            await Console.Error.WriteLineAsync($"{name} …");
            lines.AddRange(await run());
        }

        await LargeRegister.DisposeSharedAsync();
        return await ReportAsync(lines);
    }

    private static async Task<int> ReportAsync(IReadOnlyList<Measured> lines)
    {
        await Console.Error.WriteLineAsync($"load of the machine: {await File.ReadAllTextAsync("/proc/loadavg")}");
        Table.Print(lines);
        return lines.Any(line => line.IsMet == false) ? 1 : 0;
    }
}
