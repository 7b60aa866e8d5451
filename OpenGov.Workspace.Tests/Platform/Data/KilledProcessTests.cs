using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>A process killed while it writes has kept everything that it acknowledged.</summary>
public sealed class KilledProcessTests(ITestOutputHelper output)
{
    private const string Cycles = "WORKSPACE_TEST_KILLS";

    [Fact]
    public async Task Killed_again_and_again_it_loses_nothing_that_it_acknowledged()
    {
        await using var database = new TestDatabase();
        var folder = database.Folder;
        await database.Database.DisposeAsync();
        var cycles = int.Parse(Environment.GetEnvironmentVariable(Cycles) ?? "10", System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(20_261_122);
        HashSet<string> acknowledged = [];

        for (var cycle = 0; cycle < cycles; cycle++) await WriteUntilKilledAsync(folder, random.Next(100, 900), acknowledged);

        await using var reopened = new SqliteDatabase(folder);
        using var key = new RecordKey(folder);
        var store = new Store(reopened, new Changes(), TimeProvider.System, AuthorizationMatrix.Shipped);
        var proof = (await new VerifyRecord(store, key).ReadAsync(Actor.Operator)).Value!;
        await using var db = reopened.Reader();
        var stored = await db.Record.Select(e => e.SubjectId).ToListAsync();

        output.WriteLine($"{cycles} kills: {acknowledged.Count} acknowledged, {stored.Count} stored");
        Assert.Null(proof.Fault);
        Assert.NotEmpty(acknowledged);
        Assert.Subset(stored.Select(id => id.ToString()).ToHashSet(), acknowledged);
    }

    private static async Task WriteUntilKilledAsync(string folder, int milliseconds, HashSet<string> acknowledged)
    {
        using var child = RecordingProcess.Start(folder);
        var killing = Task.CompletedTask;
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Guid.TryParse(line, out _)) acknowledged.Add(line);   // the last line may be torn
            if (killing.IsCompletedSuccessfully && ReferenceEquals(killing, Task.CompletedTask))
                killing = Task.Delay(milliseconds).ContinueWith(_ => child.Kill(), TaskScheduler.Default);
        }

        await child.WaitForExitAsync();
        await killing;
    }
}
