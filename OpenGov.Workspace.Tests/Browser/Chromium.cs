using System.Diagnostics;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(OpenGov.Workspace.Browser.ChromiumForAll))]

namespace OpenGov.Workspace.Browser;

/// <summary>Debian's Chromium, started once for all browser tests and installed when it is missing.</summary>
public static class Chromium
{
    /// <summary>The collection of all who use it: one after the other, so that none of them only waits for its turn.</summary>
    public const string Tests = "In a browser";

    private const string Program = "/usr/bin/chromium-headless-shell";

    /// <summary>Milliseconds until something that a page should show is given up; not how fast it has to be.</summary>
    private const float Longest = 90_000;

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);
    private static IPlaywright? playwright;

    /// <summary>Two browsers at once slow each other until both time out, so tests take turns.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>A fresh person at a fresh browser: no cookies, Arabic preferred.</summary>
    /// <param name="scripts">Whether the browser runs any.</param>
    public static async Task<IBrowserContext> PersonAsync(WorkspaceApp app, string language = "ar", int width = 1280, int height = 800, bool scripts = true)
    {
        var person = await (await Started.Value).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address,
            Locale = language,
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        person.SetDefaultTimeout(Longest);
        app.Visited(person);
        return person;
    }

    public static async Task<IDisposable> TakeTurnAsync()
    {
        await Turn.WaitAsync();
        return new EndOfTurn();
    }

    private static async Task<IBrowser> StartAsync()
    {
        if (!File.Exists(Program)) await InstallAsync();
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Longest);
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    /// <summary>Once the last test is done. The driver's threads would keep the process from ending.</summary>
    internal static async ValueTask StopAsync()
    {
        if (!Started.IsValueCreated) return;
        await (await Started.Value).CloseAsync();
        playwright?.Dispose();
    }

    private static async Task InstallAsync()
    {
        using var apt = Process.Start("/bin/bash",
            ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium-headless-shell >/dev/null"]);
        await apt.WaitForExitAsync();
        if (!File.Exists(Program)) throw new InvalidOperationException("Chromium is not installed and could not be.");
    }

    private sealed class EndOfTurn : IDisposable
    {
        public void Dispose() => Turn.Release();
    }
}

/// <summary>Lives as long as the tests run, and closes the browser that they shared.</summary>
public sealed class ChromiumForAll : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Chromium.StopAsync();
}
