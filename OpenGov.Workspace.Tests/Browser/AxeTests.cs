using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Browser;

/// <summary>axe-core over every page of the program, in three languages, and the page on a telephone. A page is found by its route, so none can be forgotten.</summary>
[Collection(Chromium.Tests)]
public sealed partial class AxeTests(AxeTests.Example example) : IClassFixture<AxeTests.Example>
{
    /// <summary>Waiting for a page takes longer than looking at it, so some are loaded at once.</summary>
    private const int PagesAtOnce = 3;

    /// <summary>On the narrowest telephone nothing stands out of the page, what is ticked is large enough for a finger, and no text is missing.</summary>
    private const string NarrowFaults = """
        address => [
          ...(document.documentElement.scrollWidth > innerWidth ? [`${address}: wider than 320 pixels`] : []),
          ...[...document.querySelectorAll('main input:is([type=checkbox], [type=radio])')].filter(box => box.checkVisibility() && box.getBoundingClientRect().height < 18)
            .slice(0, 1).map(box => `${address}: too small to tick: ${box.outerHTML.slice(0, 120)}`),
          ...[...document.querySelectorAll('body *')].filter(one => one.childElementCount === 0 && !one.closest('code') && /^[A-Z][a-z]+(\.[A-Z][A-Za-z]+)+$/.test(one.textContent.trim()))
            .slice(0, 3).map(one => `${address}: a text is missing: ${one.textContent.trim()}`),
        ]
        """;

    private readonly WorkspaceApp _app = example.App;

    /// <summary>One workspace for the three languages.</summary>
    public sealed class Example : IAsyncLifetime
    {
        public WorkspaceApp App { get; } = new() { WithExample = true };

        public ValueTask InitializeAsync() => App.InitializeAsync();
        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    [Fact]
    public void Every_page_has_an_address_to_be_looked_at() => Assert.Equal([], Routes().Where(route => AddressOf(route) is null));

    [Theory]
    [InlineData("ar", "رئيسة مصلحة الحكومة المنفتحة")]
    [InlineData("fr", "Cheffe du service du gouvernement ouvert")]
    [InlineData("en", "Head of the Open Government Unit")]
    public async Task No_page_has_a_serious_fault(string language, string secretariat)
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app, language);
        await _app.SignInAsync(await person.NewPageAsync(), secretariat);
        var axe = await File.ReadAllTextAsync(AxePlaces.Script);
        var addresses = new ConcurrentQueue<string>(Routes().Select(AddressOf).OfType<string>());

        var faults = await Task.WhenAll(Enumerable.Range(0, PagesAtOnce).Select(_ => LookAsync(person, language, axe, addresses)));

        Assert.Equal([], faults.SelectMany(found => found).Order());
    }

    private async Task<IReadOnlyList<string>> LookAsync(IBrowserContext person, string language, string axe, ConcurrentQueue<string> addresses)
    {
        var (page, faults) = (await person.NewPageAsync(), new List<string>());
        while (addresses.TryDequeue(out var address))
        {
            await page.GotoAsync(_app.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            await page.EvaluateAsync(axe);
            var found = await FaultsAsync(page, address);
            if (found.Count > 0)
            {
                await page.WaitForTimeoutAsync(1_000);   // a page that is just becoming live is without its title for a moment
                found = await FaultsAsync(page, address);
            }

            faults.AddRange(found);
            await page.SetViewportSizeAsync(320, 900);
            faults.AddRange(await page.EvaluateAsync<string[]>(NarrowFaults, address));
            await page.SetViewportSizeAsync(1280, 900);
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string address)
    {
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run({ resultTypes: ['violations'] })");
        return [.. found.GetProperty("violations").EnumerateArray()
            .Where(fault => fault.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(fault => $"{address}: {fault.GetProperty("id").GetString()}: {fault.GetProperty("help").GetString()} {Where(fault)}")];
    }

    private static IEnumerable<string> Routes() => typeof(App).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
        .Select(route => route.Template).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The route with its parameters filled in; null when nobody has said what stands for one of them.</summary>
    private string? AddressOf(string route)
    {
        var address = Parameter().Replace(route, found => AxePlaces.ValueOf(found.Groups["name"].Value, route, _app) ?? "?");
        return address.Contains('?', StringComparison.Ordinal) ? null : address;
    }

    private static string Where(JsonElement fault) => string.Join(" | ", fault.GetProperty("nodes").EnumerateArray().Take(3)
        .Select(node => node.GetProperty("html").GetString()?[..Math.Min(160, node.GetProperty("html").GetString()!.Length)]));

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
