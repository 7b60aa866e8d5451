using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace OpenGov.Workspace.Platform.Live;

public sealed class ChangesTests
{
    [Fact]
    public async Task A_page_refreshes_in_its_own_reader_s_language_whoever_makes_the_change()
    {
        var changes = new Changes();
        var thing = Guid.NewGuid();
        var heard = new TaskCompletionSource<string>();
        CultureInfo.CurrentUICulture = new CultureInfo("fr-FR");
        using var watching = changes.Watch(thing, () =>
        {
            heard.TrySetResult(CultureInfo.CurrentUICulture.Name);
            return Task.CompletedTask;
        });

        CultureInfo.CurrentUICulture = new CultureInfo("ar-MA");
        changes.Announce([thing]);

        Assert.Equal("fr-FR", await heard.Task.WaitAsync(Patience.Long));
    }

    [Fact]
    public async Task A_burst_of_changes_refreshes_a_page_a_few_times_and_always_after_the_last()
    {
        var changes = new Changes();
        var thing = Guid.NewGuid();
        var (done, seen, refreshes) = (0, 0, 0);
        using var watching = changes.Watch(thing, () =>
        {
            seen = Volatile.Read(ref done);
            refreshes++;
            return Task.CompletedTask;
        });

        var since = Stopwatch.StartNew();
        for (var i = 1; i <= 1_000; i++)
        {
            Volatile.Write(ref done, i);
            changes.Announce([thing]);
        }

        await Patience.UntilAsync(() => Volatile.Read(ref seen) == 1_000);
        Assert.InRange(refreshes, 1, 2 + (since.Elapsed / Changes.Pause));
    }

    [Fact]
    public async Task One_page_that_breaks_does_not_keep_the_others_from_hearing()
    {
        var changes = new Changes();
        var thing = Guid.NewGuid();
        var heard = new TaskCompletionSource();
        using var broken = changes.Watch(thing, () => throw new InvalidOperationException());
        using var sound = changes.Watch(thing, () =>
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        });

        changes.Announce([thing]);

        await heard.Task.WaitAsync(Patience.Long);
    }

    [Fact]
    public async Task Once_the_program_is_ending_no_page_reads_any_more()
    {
        using var logs = LoggerFactory.Create(_ => { });
        var program = new ApplicationLifetime(logs.CreateLogger<ApplicationLifetime>());
        var changes = new Changes(program: program);
        var (thing, heard) = (Guid.NewGuid(), new SemaphoreSlim(0));
        using var watching = changes.Watch(thing, () => Task.FromResult(heard.Release()));
        changes.Announce([thing]);
        Assert.True(await heard.WaitAsync(Patience.Long));

        program.StopApplication();
        changes.Announce([thing]);

        await Task.Delay(Changes.Pause * 3);
        Assert.Equal(0, heard.CurrentCount);
    }
}
