using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

public sealed class MakeSynthesisReportTests(ReportsOfExample reports, Platform.Data.Example.LoadedExample example) : IClassFixture<ReportsOfExample>
{
    private static readonly ReportOrder Json = new(2, Language.French, ReportFormat.Json), Pdf = Json with { Format = ReportFormat.Pdf };

    [Fact]
    public async Task The_history_and_the_record_say_what_was_given_out_and_on_which_state()
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());
        var member = await database.ActorAsync(Role.Member, Side.CivilSociety);

        var made = await ReportsOfExample.Make(database, worker).RunAsync(member, Json);

        var bytes = await File.ReadAllBytesAsync(ReportsOfExample.Folder(database).PathOf(made.Value));
        var line = (await new ExportHistory(database.Store, ReportsOfExample.Folder(database)).ReadAsync(member, 2)).Value!.Lines.Single(l => l.Id == made.Value);
        Assert.Equal(("fr", ReportFormat.Json, bytes.LongLength, true), (line.Language, line.Format, line.Size, line.HasFile));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), line.Sha256);
        await using var db = database.Read();
        var entry = await db.Record.SingleAsync(e => e.SubjectId == made.Value);
        Assert.Equal("Reports.MakeSynthesisReport", entry.Action);
        Assert.Equal(line.RecordSize, (long)JsonNode.Parse(entry.Payload!)!["entry"]!);
        Assert.Equal(line.RecordSize, (long)JsonNode.Parse(bytes)!["report"]!["checkpoint"]!["entry"]!);
        Assert.True(await db.RecordCheckpoints.AnyAsync(c => c.Size == line.RecordSize));
    }

    [Theory, InlineData(Role.Administrator), InlineData(Role.Public)]
    public async Task Others_may_neither_make_a_report_nor_see_which_were_made(Role role)
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());
        var stranger = role is Role.Public ? Actor.Public : await database.ActorAsync(role);
        var folder = ReportsOfExample.Folder(database);
        var existing = (await ReportsOfExample.Make(database, worker).RunAsync(Actor.Operator, Json)).Value;
        var before = await CountAsync(database);

        Assert.Equal(AccessRefusals.NotAllowed, (await ReportsOfExample.Make(database, worker).RunAsync(stranger, Json)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new ExportHistory(database.Store, folder).ReadAsync(stranger, 2)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new DownloadReport(database.Store, folder).ReadAsync(stranger, 2, existing)).Refusal);
        Assert.Equal(before, await CountAsync(database));
    }

    [Fact]
    public async Task Who_lost_the_right_after_making_a_report_cannot_download_it()
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());
        var member = await database.ActorAsync(Role.Member, Side.Administration);
        var download = new DownloadReport(database.Store, ReportsOfExample.Folder(database));
        var made = (await ReportsOfExample.Make(database, worker).RunAsync(member, Json)).Value;
        Assert.True((await download.ReadAsync(member, 2, made)).Ok);

        await RevokeAsync(database, member);

        Assert.Equal(AccessRefusals.NotAllowed, (await download.ReadAsync(member, 2, made)).Refusal);
    }

    [Fact]
    public async Task A_report_is_found_only_under_its_own_plan_and_while_its_file_is_there()
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());
        var folder = ReportsOfExample.Folder(database);
        var download = new DownloadReport(database.Store, folder);
        var made = (await ReportsOfExample.Make(database, worker).RunAsync(Actor.Operator, Json)).Value;

        Assert.Equal(ReportsRefusals.NoSuchExport, (await download.ReadAsync(Actor.Operator, 3, made)).Refusal);
        Assert.Equal(ReportsRefusals.NoSuchExport, (await download.ReadAsync(Actor.Operator, 2, Guid.NewGuid())).Refusal);
        File.Delete(folder.PathOf(made));
        Assert.Equal(ReportsRefusals.FileGone, (await download.ReadAsync(Actor.Operator, 2, made)).Refusal);
    }

    [Fact]
    public async Task A_plan_that_does_not_exist_is_refused()
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());

        Assert.Equal(PlansRefusals.NoSuchPlan, (await ReportsOfExample.Make(database, worker).RunAsync(Actor.Operator, Json with { PlanNumber = 9 })).Refusal);
    }

    [Fact]
    public async Task A_dead_worker_is_told_and_leaves_no_line_and_no_file()
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new() { Node = "/nowhere/node" });
        var before = await CountAsync(database);

        Assert.Equal(ReportsRefusals.WorkerMissing, (await ReportsOfExample.Make(database, worker).RunAsync(Actor.Operator, Pdf)).Refusal);

        Assert.Equal(before, await CountAsync(database));
    }

    [Fact]
    public async Task A_cancelled_report_leaves_no_line_and_no_file()
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());
        using var cancelling = new CancellationTokenSource();
        var before = await CountAsync(database);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportsOfExample.Make(database, worker)
            .RunAsync(Actor.Operator, Pdf, new AtOnce(step => { if (step is ReportStep.SettingPages) cancelling.Cancel(); }), cancelling.Token));

        Assert.Equal(before, await CountAsync(database));
    }

    [Fact]
    public async Task Somebody_who_waits_is_told_each_step()
    {
        var database = await reports.DatabaseAsync();
        using var worker = TypstWorkerTests.Worker(new());
        var steps = new List<ReportStep>();

        Assert.True((await ReportsOfExample.Make(database, worker).RunAsync(Actor.Operator, Pdf, new AtOnce(steps.Add))).Ok);

        Assert.Equal([ReportStep.ReadingFigures, ReportStep.SettingPages, ReportStep.Done], steps);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_figures_are_read_on_both_engines(Engine engine)
    {
        var report = new SynthesisReport((await example.DatabaseAsync(engine)).Store, TimeProvider.System);

        var read = await report.ReadAsync(Actor.Operator, 2, Language.Arabic);

        Assert.Equal(232, read.Value!.Proposals.Total.Value);
    }

    private static async Task<(int Exports, int Files, int Lines)> CountAsync(TestDatabase database)
    {
        await using var db = database.Read();
        var folder = Path.Combine(database.Folder, "exports");
        return (await db.ReportExports.CountAsync(), Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0,
            await db.Record.CountAsync(e => e.Action == "Reports.MakeSynthesisReport"));
    }

    private static async Task RevokeAsync(TestDatabase database, Actor member)
    {
        await using var transaction = (await database.Database.BeginAsync()).Value!;
        await transaction.Db.Grants.Where(g => g.AccountId == member.AccountId).ExecuteDeleteAsync();
        await transaction.CommitAsync(default);
    }

    private sealed class AtOnce(Action<ReportStep> tell) : IProgress<ReportStep>
    {
        public void Report(ReportStep value) => tell(value);
    }
}
