using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>One published round and one report worker, for tests of the files made from it.</summary>
public sealed class RankingFiles : IAsyncLifetime
{
    internal TypstWorker Worker { get; } = TypstWorkerTests.Worker(new());
    internal PublishedRound Round { get; private set; } = null!;
    internal RankingPicture Picture { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Round = await PublishedRound.WithAsync();
        Picture = await Round.PictureAsync();
    }

    internal static MakeRankingReport Make(PublishedRound round, TypstWorker worker) =>
        new(Figures(round), worker, ReportsOfExample.Desk(round.Scene.Database));

    internal static MakeScoringRecord MakeRecord(PublishedRound round, TypstWorker worker) =>
        new(round.Scene.Database.Store, Figures(round), worker, ReportsOfExample.Desk(round.Scene.Database));

    public Task<string> MakeAsync(Language language, ReportFormat format) => MakeAsync(Round, language, format);

    internal async Task<string> MakeAsync(PublishedRound round, Language language, ReportFormat format) =>
        Named(round, await Make(round, Worker).RunAsync(round.Scene.Ministry, new RankingOrder(2, 1, language, format)), format);

    internal async Task<string> RecordAsync(Language language, int proposal) =>
        Named(Round, await MakeRecord(Round, Worker).RunAsync(Round.Scene.Ministry, new ScoringRecordOrder(new ScoredPlace(2, 1, proposal), language)), ReportFormat.Pdf);

    private static ScoringFigures Figures(PublishedRound round) =>
        new(round.Scene.Database.Store, new RankingView(round.Scene.Database.Store), new RankingStudies(), TimeProvider.System);

    private static string Named(PublishedRound round, Result<Guid> made, ReportFormat format)
    {
        Assert.Null(made.Refusal);
        var named = Path.Combine(round.Scene.Database.Folder, $"{made.Value}.{format.Ending()}");
        File.Copy(ReportsOfExample.Folder(round.Scene.Database).PathOf(made.Value), named);
        return named;
    }

    public async ValueTask DisposeAsync()
    {
        Worker.Dispose();
        await Round.DisposeAsync();
    }
}
