using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Platform.Live;

public sealed class RecordListenerTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_change_made_by_one_process_is_heard_in_another_on_the_same_database()
    {
        await using var database = new TestDatabase(Engine.Postgres);
        var here = new Changes();
        await using var other = new PostgresDatabase(((PostgresDatabase)database.Database).Source.ConnectionString);
        using var listener = new RecordListener(other, here, NullLogger<RecordListener>.Instance);
        await listener.StartAsync(default);
        await ListensAsync(database, here);

        const int changes = 20;
        var times = new List<double>();
        for (var i = 0; i < changes; i++)
        {
            var heard = new TaskCompletionSource();
            using var watching = here.Watch(RecordSamples.Subject, () =>
            {
                heard.TrySetResult();
                return Task.CompletedTask;
            });
            var since = Stopwatch.GetTimestamp();
            await RecordSamples.FillAsync(database, 1);
            await heard.Task.WaitAsync(Patience.Long);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        await listener.StopAsync(default);
        times.Sort();
        Assert.True(times[changes / 2] < 4_000, "It was the timer that looked, every five seconds, and not the notification.");
        output.WriteLine($"change to the other process, the change itself and the pause of {Changes.Pause.TotalMilliseconds} ms included: median {times[10]:F0} ms, worst {times[^1]:F0} ms");
    }

    [Fact]
    public async Task Signing_out_in_one_process_is_heard_in_another_though_the_record_does_not_say_it()
    {
        await using var database = new TestDatabase(Engine.Postgres);
        var person = await database.ActorAsync(Role.Secretariat);
        var session = new SignInSession(Guid.CreateVersion7(), person.AccountId!.Value, DateTime.UtcNow);
        await database.AddAsync(session);
        var there = new Changes();
        await using var other = new PostgresDatabase(((PostgresDatabase)database.Database).Source.ConnectionString);
        using var listener = new RecordListener(other, there, NullLogger<RecordListener>.Instance);
        await listener.StartAsync(default);
        await ListensAsync(database, there);
        var heard = new TaskCompletionSource();
        using var watching = there.Watch(session.Id, () =>
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        });

        Assert.Equal(Result.Done, await new SignOut(database.Store).RunAsync(person, session.Id));

        await heard.Task.WaitAsync(Patience.Long);
        await listener.StopAsync(default);
    }

    [Fact]
    public async Task What_happens_while_the_line_to_the_database_is_cut_is_heard_after_it()
    {
        await using var database = new TestDatabase(Engine.Postgres);
        var here = new Changes();
        await using var other = new PostgresDatabase(((PostgresDatabase)database.Database).Source.ConnectionString + ";Application Name=listener");
        using var listener = new RecordListener(other, here, NullLogger<RecordListener>.Instance);
        await listener.StartAsync(default);
        await ListensAsync(database, here);
        var heard = new TaskCompletionSource();
        using var watching = here.Watch(RecordSamples.Subject, () =>
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        });

        await using (var cut = ((PostgresDatabase)database.Database).Source.CreateCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'listener'"))
            await cut.ExecuteNonQueryAsync();
        await RecordSamples.FillAsync(database, 1);

        await heard.Task.WaitAsync(Patience.Long);
        await listener.StopAsync(default);
    }

    /// <summary>Until the other process hears, and has heard all there was: before its first look it takes what is there for known.</summary>
    private static async Task ListensAsync(TestDatabase database, Changes changes)
    {
        using var heard = new SemaphoreSlim(0);
        using var watching = changes.Watch(RecordSamples.Subject, () =>
        {
            heard.Release();
            return Task.CompletedTask;
        });
        for (var tries = 0; !await heard.WaitAsync(500); tries++)
        {
            Assert.True(tries < 60);
            await RecordSamples.FillAsync(database, 1);
        }

        while (await heard.WaitAsync(1_000)) { }
    }
}
