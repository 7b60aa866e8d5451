using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using SQLitePCL;

namespace OpenGov.Workspace.Evaluation;

/// <summary>A process that seals every sheet that is still a draft, and kills itself where it is told, or waits to be killed.</summary>
/// <remarks>It is this same assembly, which seals instead of testing when it is told a folder; as <see cref="RecordingProcess"/>.</remarks>
internal static class SealingProcess
{
    private const string Folder = "WORKSPACE_TEST_SEAL_IN", Change = "WORKSPACE_TEST_SEAL_DIE_AT";

    /// <summary>After the last changed row, before the commit.</summary>
    public const int AtCommit = -1;

    /// <param name="dieAt">The how manieth row changed is its last; null: it goes on.</param>
    public static Process Start(string folder, int? dieAt = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SealingProcess).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment[Folder] = folder;
        start.Environment[Change] = dieAt?.ToString(CultureInfo.InvariantCulture) ?? "";
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void SealInstead()
    {
        if (Environment.GetEnvironmentVariable(Folder) is not { Length: > 0 } folder) return;
        SealAsync(folder).GetAwaiter().GetResult();
        Environment.Exit(0);
    }

    private static async Task SealAsync(string folder)
    {
        await using var database = new SqliteDatabase(folder);
        var store = new Store(database, new Changes(), TimeProvider.System, AuthorizationMatrix.Shipped);
        var envelopes = new SealedScores(new ScoreVault(folder));
        var seal = new SealScores(store, envelopes, new Reveal(envelopes, Microsoft.Extensions.Logging.Abstractions.NullLogger<Reveal>.Instance));
        if (Environment.GetEnvironmentVariable(Change) is { Length: > 0 } told) await DieAtAsync(database, int.Parse(told, CultureInfo.InvariantCulture));

        await using var db = database.Reader();
        foreach (var sheet in await db.ScoreSheets.Where(sheet => sheet.State == SheetState.Draft).OrderBy(sheet => sheet.ScoredProposalId).ThenBy(sheet => sheet.Side).ToListAsync())
            if ((await seal.RunAsync(Actor.Of(sheet.AuthorId!.Value), sheet.Id, sheet.Version)).Ok) Console.WriteLine(sheet.Id);
        Console.WriteLine("done");
    }

    private static async Task DieAtAsync(SqliteDatabase database, int change)
    {
        using var turn = await database.TakeTurnAsync(default);
        var rows = 0;
        if (change == AtCommit) raw.sqlite3_commit_hook(turn.Connection.Handle, _ => Die(), null);
        else raw.sqlite3_update_hook(turn.Connection.Handle, (object _, int _, string _, string _, long _) => { if (++rows == change) Die(); }, null);
    }

    private static int Die()
    {
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }
}
