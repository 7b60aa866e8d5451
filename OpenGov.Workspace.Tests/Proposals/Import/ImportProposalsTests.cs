using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Proposals.Import;

public sealed class ImportProposalsTests
{
    private static readonly string[] Headers =
        ["الرقم", "العنوان", "المقترح", "المحور", "القناة", "اللقاء", "التاريخ", "الاسم", "البريد الإلكتروني", "المؤسسات المعنية"];

    private static readonly string[][] TwoRows =
    [
        Headers,
        ["1", "نشر الأحكام", "نشر الأحكام القضائية", "العدالة المنفتحة", "بوابة", "", "3 فبراير 2021", "جمعية", "author@example.org", "وزارة العدل؛ هيئة مجهولة"],
        ["2", "نشر الميزانية", "نشر معطيات الميزانية", "1", "لقاء", "3", "", "", "", "وزاره العدل"],
    ];

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_file_enters_the_register_whole(Engine engine)
    {
        await using var import = await ImportAt.NewAsync(engine);

        var result = await import.RunAsync(TestWorkbook.Of(TwoRows));

        Assert.Equal((2, 1, 2), (result.Value!.Count, result.Value.First, result.Value.Last));
        await using var db = import.Database.Read();
        var proposals = await db.Proposals.OrderBy(p => p.Number).ToListAsync();
        Assert.Equal(["نشر الأحكام", "نشر الميزانية"], proposals.Select(p => p.Title));
        Assert.All(proposals, p => Assert.Equal((import.Theme, result.Value.ImportId), (p.ThemeId, p.ImportId)));
        Assert.Equal((Channel.Portal, new DateOnly(2021, 2, 3)), (proposals[0].Channel, proposals[0].ReceivedOn));
        Assert.Equal((Channel.Session, import.Session), (proposals[1].Channel, proposals[1].SessionId));
        Assert.Equal(2, await db.ConcernedBodies.CountAsync(c => c.BodyId == import.Justice));
        var kept = await db.ProposalImports.SingleAsync();
        Assert.Equal(("proposals.xlsx", 2), (kept.FileName, kept.Rows));
        Assert.Equal(["هيئة مجهولة"], kept.UnknownInstitutions);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task One_bad_cell_keeps_every_row_out(Engine engine)
    {
        await using var import = await ImportAt.NewAsync(engine);
        var file = TestWorkbook.Of([.. TwoRows, ["3", "عنوان", "نص", "محور مجهول", "بوابة"]]);

        var result = await import.RunAsync(file);

        Assert.Equal("Proposals.CellsToMend", result.Refusal?.Key);
        await AssertNothingWrittenAsync(import);
    }

    [Fact]
    public async Task A_bad_cell_is_mended_or_its_row_left_out_and_the_file_enters()
    {
        await using var import = await ImportAt.NewAsync();
        var file = TestWorkbook.Of([.. TwoRows, ["3", "أول", "أول نص", "محور مجهول", "بوابة"], ["4", "ثان", "ثاني نص", "محور مجهول", "بوابة"]]);
        var table = Table(file);

        var result = await import.RunAsync(file, table with
        {
            Sheet = table.Sheet.With(new Dictionary<string, string> { ["D4"] = "العدالة المنفتحة" }),
            LeaveOut = new HashSet<int> { 5 },
        });

        Assert.Equal(3, result.Value!.Count);
        await using var db = import.Database.Read();
        Assert.Equal("أول نص", (await db.Proposals.SingleAsync(p => p.Number == 3)).Text);
        Assert.Equal(1, (await db.ProposalImports.SingleAsync()).LeftOut);
    }

    [Fact]
    public async Task What_cannot_be_matched_is_a_problem_of_its_cell()
    {
        await using var import = await ImportAt.NewAsync();
        var file = TestWorkbook.Of(
            Headers,
            ["1", "أ", "نص أ", "1", "لقاء", "اللقاء 99"],
            ["2", "ب", "نص ب", "1", "بوابة", "3"],
            ["3", "ج", "نص ج", "1", "بوابة", "", "1 يناير 2099"],
            ["4", "د", new string('د', 10_001), "1", "بوابة"],
            ["5", "ه", "نص ه", "1", "بوابة", "", "", new string('ه', 201)]);

        var preview = await import.PreviewAsync(Table(file));

        Assert.Equal(
            [("F2", CellCodes.SessionUnknown), ("F3", CellCodes.SessionOfPortal), ("G4", CellCodes.DateInFuture),
             ("C5", CellCodes.TooLong), ("H6", CellCodes.TooLong)],
            preview.Problems.Select(problem => (problem.Address, problem.Code)));
    }

    [Fact]
    public async Task The_author_is_kept_apart_and_out_of_the_record()
    {
        await using var import = await ImportAt.NewAsync();

        await import.RunAsync(TestWorkbook.Of(TwoRows));

        await using var db = import.Database.Read();
        Assert.Equal(("جمعية", "author@example.org"), await db.ProposalAuthors.Select(a => ValueTuple.Create(a.Name, a.Contact)).SingleAsync());
        var line = Encoding.UTF8.GetString((await db.Record.SingleAsync()).Payload!);
        Assert.DoesNotContain("example.org", line, StringComparison.Ordinal);
        Assert.DoesNotContain("proposals.xlsx", line, StringComparison.Ordinal);
        Assert.Contains("\"count\":2,\"first\":1,\"last\":2,\"leftOut\":0,\"unknownInstitutions\":1,\"sha256\":", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_is_refused_a_second_time_unless_it_is_meant()
    {
        await using var import = await ImportAt.NewAsync();
        var file = TestWorkbook.Of(TwoRows);
        await import.RunAsync(file);

        Assert.Equal("Proposals.ImportedBefore", (await import.RunAsync(file)).Refusal?.Key);
        Assert.Equal(3, (await import.RunAsync(file, again: true)).Value!.First);
    }

    [Fact]
    public async Task Rows_that_repeat_the_register_or_one_another_are_hinted()
    {
        await using var import = await ImportAt.NewAsync();
        await import.RunAsync(TestWorkbook.Of(TwoRows));

        var preview = await import.PreviewAsync(Table(TestWorkbook.Of(
            Headers,
            ["1", "عنوان آخر", "نشر الاحكام القضائيه", "1", "بوابة"],
            ["2", "", "نص جديد", "1", "بوابة"],
            ["3", "", "نص جديد", "1", "بوابة"])));

        Assert.Equal([new Likeness(2, null, 1, Exact: true), new Likeness(4, 3, null, Exact: true)], preview.Likenesses);
    }

    [Fact]
    public async Task A_csv_file_in_windows_1256_enters_with_its_letters()
    {
        await using var import = await ImportAt.NewAsync();
        var file = Encoding.GetEncoding("windows-1256").GetBytes(string.Join("\r\n", TwoRows.Select(row => string.Join(';', row).Replace('؛', '|'))));

        var result = await import.RunAsync(file);

        Assert.Equal(2, result.Value!.Count);
        await using var db = import.Database.Read();
        Assert.Equal("نشر الأحكام القضائية", (await db.Proposals.SingleAsync(p => p.Number == 1)).Text);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_large_import_says_how_far_it_is_and_leaves_nothing_when_it_is_cancelled(Engine engine)
    {
        await using var import = await ImportAt.NewAsync(engine);
        var file = Rows(900);
        using var cancel = new CancellationTokenSource();
        var told = new Told(count => { if (count >= 400) cancel.Cancel(); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import.RunAsync(file, progress: told, cancel: cancel.Token));

        await AssertNothingWrittenAsync(import);
        told = new Told();
        Assert.Equal(900, (await import.RunAsync(file, progress: told)).Value!.Count);
        Assert.Equal([200, 400, 600, 800, 900], told.Counts);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Five_thousand_rows_enter_in_one_go(Engine engine)
    {
        await using var import = await ImportAt.NewAsync(engine);

        var result = await import.RunAsync(Rows(5_000));

        Assert.Equal((5_000, 1, 5_000), (result.Value!.Count, result.Value.First, result.Value.Last));
        await using var db = import.Database.Read();
        Assert.Equal(5_000, await db.Proposals.CountAsync(p => p.ImportId == result.Value.ImportId));
        Assert.Equal(1, await db.Record.CountAsync());
    }

    [Fact]
    public async Task Pages_of_the_plan_hear_of_an_import_and_of_its_undoing()
    {
        await using var import = await ImportAt.NewAsync();
        var heard = new SemaphoreSlim(0);
        using var watching = import.Database.Changes.Watch(import.Plan, () => { heard.Release(); return Task.CompletedTask; });

        var result = await import.RunAsync(TestWorkbook.Of(TwoRows));
        Assert.True(await heard.WaitAsync(Patience.Long));

        await import.UndoAsync(result.Value!.ImportId);
        Assert.True(await heard.WaitAsync(Patience.Long));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Undoing_takes_the_proposals_and_their_authors_out_and_gives_no_number_twice(Engine engine)
    {
        await using var import = await ImportAt.NewAsync(engine);
        var first = await import.RunAsync(TestWorkbook.Of(TwoRows));

        Assert.True((await import.UndoAsync(first.Value!.ImportId)).Ok);

        await using var db = import.Database.Read();
        Assert.Equal(0, await db.Proposals.InRegister(import.Plan).CountAsync());
        Assert.Equal(0, await db.ProposalAuthors.CountAsync());
        Assert.Equal(ProposalsRefusals.ImportAlreadyUndone, (await import.UndoAsync(first.Value.ImportId)).Refusal);
        Assert.Equal(3, (await import.RunAsync(TestWorkbook.Of(TwoRows))).Value!.First);
        Assert.Equal([false, true], (await import.HistoryAsync()).Select(past => past.UndoneAt is not null));
    }

    [Fact]
    public async Task An_import_is_not_undone_once_somebody_decided_on_one_of_its_proposals()
    {
        await using var import = await ImportAt.NewAsync();
        var result = await import.RunAsync(TestWorkbook.Of(TwoRows));
        Guid second;
        await using (var db = import.Database.Read()) second = (await db.Proposals.SingleAsync(p => p.Number == 2)).Id;
        await import.Database.AddAsync(new HandOver(second, import.Justice, DateTime.UtcNow));

        var undone = await import.UndoAsync(result.Value!.ImportId);

        Assert.Equal(("Proposals.ImportActedOn", "2"), (undone.Refusal?.Key, undone.Refusal?.Args[0].ToString()));
        await using var after = import.Database.Read();
        Assert.Equal(2, await after.Proposals.InRegister(import.Plan).CountAsync());
        Assert.Equal(1, await after.ProposalAuthors.CountAsync());
    }

    [Fact]
    public async Task Only_the_secretariat_and_the_operator_import()
    {
        await using var import = await ImportAt.NewAsync();
        var table = Table(TestWorkbook.Of(TwoRows));

        foreach (var role in new[] { Role.Administrator, Role.Member, Role.CoLead, Role.Expert, Role.Observer })
        {
            var actor = await import.Database.ActorAsync(role);
            Assert.Equal(AccessRefusals.NotAllowed, (await import.RunAsync(TestWorkbook.Of(TwoRows), actor: actor)).Refusal);
            Assert.Equal(AccessRefusals.NotAllowed, (await new ImportPreview(import.Database.Store, TimeProvider.System).ReadAsync(actor, import.Plan, table)).Refusal);
            Assert.Equal(AccessRefusals.NotAllowed, (await new ImportHistory(import.Database.Store).ReadAsync(actor, 2)).Refusal);
            Assert.Equal(AccessRefusals.NotAllowed, (await new UndoImport(import.Database.Store).RunAsync(actor, Guid.NewGuid())).Refusal);
        }
        Assert.True((await import.RunAsync(TestWorkbook.Of(TwoRows), actor: Actor.Operator)).Ok);
    }

    private static async Task AssertNothingWrittenAsync(ImportAt import)
    {
        await using var db = import.Database.Read();
        Assert.Equal((0, 0, 0), (await db.Proposals.CountAsync(), await db.ProposalImports.CountAsync(), await db.Record.CountAsync()));
    }

    private static byte[] Rows(int count) => TestWorkbook.Of(
        [Headers, .. Enumerable.Range(1, count).Select(i => new[]
            { $"{i}", $"مقترح رقم {i}", $"نص المقترح رقم {i}", "1", "بوابة", "", "3 فبراير 2021", "جمعية", $"p{i}@example.org", "وزارة العدل" })]);

    private static ProposalTable Table(byte[] file) => ProposalTable.Propose(new SheetReader().Read(file).Sheets[0])!;

    private sealed class Told(Action<int>? then = null) : IProgress<int>
    {
        public List<int> Counts { get; } = [];

        public void Report(int value)
        {
            Counts.Add(value);
            then?.Invoke(value);
        }
    }

    /// <summary>A plan with a theme, a session and a ministry, into which the secretariat imports.</summary>
    private sealed record ImportAt(TestDatabase Database, Guid Plan, Guid Theme, Guid Session, Guid Justice, Actor Secretariat) : IAsyncDisposable
    {
        public static async Task<ImportAt> NewAsync(Engine engine = Engine.Sqlite)
        {
            var database = new TestDatabase(engine);
            var plan = new Plan(2, new LocalText("الخطة الثانية"), 2021, 2023);
            var theme = plan.AddTheme(1, new LocalText("العدالة المنفتحة", "Justice ouverte"), []);
            var justice = new Body(Side.Administration, BodyKind.Ministry, new LocalText("وزارة العدل"));
            var session = new ConsultationSession(plan.Id, 3, theme.Id, justice.Id, new DateOnly(2020, 12, 1));
            await database.AddAsync(plan, justice, session);
            return new ImportAt(database, plan.Id, theme.Id, session.Id, justice.Id, await database.ActorAsync(Role.Secretariat));
        }

        public Task<Result<ImportedProposals>> RunAsync(
            byte[] file, ProposalTable? table = null, bool again = false, IProgress<int>? progress = null, Actor? actor = null, CancellationToken cancel = default) =>
            new ImportProposals(Database.Store, new ImportPreview(Database.Store, TimeProvider.System)).RunAsync(
                actor ?? Secretariat, Plan, new ImportOrder(new ProposalFile("c:\\files\\proposals.xlsx", file), table ?? Table(file), again), progress, cancel);

        public async Task<PreviewedImport> PreviewAsync(ProposalTable table) =>
            (await new ImportPreview(Database.Store, TimeProvider.System).ReadAsync(Secretariat, Plan, table)).Value!;

        public Task<Result> UndoAsync(Guid importId) => new UndoImport(Database.Store).RunAsync(Secretariat, importId);

        public async Task<IReadOnlyList<PastImport>> HistoryAsync() =>
            (await new ImportHistory(Database.Store).ReadAsync(Secretariat, 2)).Value!.Imports;

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
