using OpenGov.Workspace.Evaluation;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Data.Example;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>The example workspace and one report worker, for tests that have reports made.</summary>
public sealed class ReportsOfExample : IAsyncDisposable
{
    private readonly TypstWorker _worker = TypstWorkerTests.Worker(new());
    private readonly Lazy<Task<TestDatabase>> _database = new(LoadedExample.CopyAsync);

    /// <summary>Every figure of the second plan's report.</summary>
    public static JsonNode Plan2 { get; } = Document("plan2.json");

    /// <summary>The minutes of the committee's meeting of 3 February 2026.</summary>
    public static JsonNode Review3 { get; } = Document("review3.json");

    public Task<TestDatabase> DatabaseAsync() => _database.Value;

    public static ExportFolder Folder(TestDatabase database) =>
        new(Options.Create(new WorkspaceOptions { DataFolder = database.Folder }));

    public static MakeSynthesisReport Make(TestDatabase database, TypstWorker worker) => new(
        database.Store, new SynthesisReport(database.Store, TimeProvider.System), worker, Desk(database));

    public static ExportDesk Desk(TestDatabase database) =>
        new(database.Store, Folder(database), RecordSamples.CheckpointsOf(database, new RecordKey(database.Folder)));

    /// <summary>The path of the file that was made.</summary>
    public async Task<string> MakeAsync(Language language, ReportFormat format, PdfStandard standard = PdfStandard.Ua1, int plan = 2)
    {
        var database = await DatabaseAsync();
        var made = await Make(database, _worker).RunAsync(Actor.Operator, new ReportOrder(plan, language, format, standard));
        Assert.Null(made.Refusal);
        var named = Path.Combine(database.Folder, $"{made.Value}.{format.Ending()}");
        File.Copy(Folder(database).PathOf(made.Value), named);
        return named;
    }

    public async ValueTask DisposeAsync()
    {
        _worker.Dispose();
        if (_database.IsValueCreated) await (await _database.Value).DisposeAsync();
    }

    private static JsonNode Document(string name)
    {
        using var stream = typeof(LoadExample).Assembly.GetManifestResourceStream(typeof(LoadExample), name)!;
        return JsonNode.Parse(stream)!;
    }
}
