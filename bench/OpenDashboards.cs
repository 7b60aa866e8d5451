using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Bench;

/// <summary>Fifty dashboards of the example's second plan, open in real pages of one browser beside the server.</summary>
/// <remarks>Browser and server share the machine, so the times are those of a machine that also draws fifty pages.</remarks>
internal sealed class OpenDashboards(RunningWorkspace workspace, IBrowserContext person)
{
    private const int Many = 50, Changes = 30;
    private const string Address = "plans/2/dashboard";

    private readonly List<IPage> _pages = [];

    public static async Task<IReadOnlyList<Measured>> MeasureAsync(Func<OpenDashboards, Task<IReadOnlyList<Measured>>> measure)
    {
        await using var workspace = new RunningWorkspace();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium-headless-shell", Args = ["--no-sandbox"] });
        await using var person = await browser.NewContextAsync(new() { BaseURL = workspace.Address.ToString(), Locale = "ar" });
        var open = new OpenDashboards(workspace, person);
        await open.SignInAsync();
        return await measure(open);
    }

    /// <summary>From the acknowledged change to the number in each page.</summary>
    public static async Task<IReadOnlyList<Measured>> ChangesAsync(OpenDashboards open)
    {
        await open.OpenAsync(Many);
        foreach (var page in open._pages) await page.EvaluateAsync(
            """
            () => {
              const number = document.querySelector(".figures .figure-number");
              window.seen = {};
              new MutationObserver(() => window.seen[number.textContent] = performance.timeOrigin + performance.now())
                .observe(number, { subtree: true, characterData: true, childList: true });
            }
            """);

        var taken = new List<double>();
        for (var change = 0; change < Changes; change++)
        {
            var (total, acknowledged) = await open.EnterAsync(change);
            foreach (var page in open._pages)
            {
                var seen = await page.WaitForFunctionAsync("total => window.seen[total]", total, new() { Timeout = 10_000 });
                if (change >= 5) taken.Add(await seen.JsonValueAsync<double>() - acknowledged);
            }
        }

        var sightings = new Timing([.. taken.Order()], 0);
        return
        [
            new($"change to other browser, {Many} open dashboards (p95)", sightings.P95, "ms", 300, $"best {sightings.Best:0}, median {sightings.Median:0}, most {sightings.Sorted[^1]:0} ms, {taken.Count} sightings"),
        ];
    }

    /// <summary>What the server's heap grows by.</summary>
    public static async Task<IReadOnlyList<Measured>> MemoryAsync(OpenDashboards open)
    {
        await open.OpenAsync(3);   // what the first pages leave behind in caches is not theirs alone
        var before = Heap();
        await open.OpenAsync(Many);
        var perDashboard = (Heap() - before) / Many / 1024.0 / 1024.0;
        return [new($"memory per open dashboard, {Many} open", perDashboard, "MB", 1, "heap after a full collection")];
    }

    private async Task SignInAsync()
    {
        var page = await person.NewPageAsync();
        await page.GotoAsync("sign-in");
        await page.Locator("button[name=account]").Nth(1).ClickAsync();
        await page.WaitForURLAsync(workspace.Address.ToString());
        await page.CloseAsync();
    }

    private async Task OpenAsync(int many)
    {
        for (var i = 0; i < many; i++)
        {
            var page = await person.NewPageAsync();
            await page.GotoAsync(Address);
            await page.Locator(".dashboard[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            _pages.Add(page);
        }
    }

    /// <summary>A colleague enters a proposal.</summary>
    /// <returns>The total that pages then show, and the moment of the acknowledgement in milliseconds since 1970.</returns>
    private async Task<(string Total, double At)> EnterAsync(int change)
    {
        await using var db = workspace.Get<Database>().Reader();
        var plan = await db.Plans.SingleAsync(p => p.Number == 2);
        var colleague = await workspace.SecretariatAsync();
        var entered = await workspace.Get<EnterProposal>().RunAsync(
            colleague, plan.Id, new ProposalDraft { Channel = Channel.Portal, Text = $"نشر معطيات مفتوحة {change}" });
        var at = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
        if (!entered.Ok) throw new InvalidOperationException(entered.Refusal!.Key);
        return ($"{232 + change + 1}", at);
    }

    private static long Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
