using Microsoft.Playwright;
using OpenGov.Workspace.Proposals.Import;

namespace OpenGov.Workspace.Browser;

/// <summary>Somebody imports a spreadsheet as it was sent, in Arabic, while a colleague has the dashboard open.</summary>
[Collection(Chromium.Tests)]
public sealed class ImportStory : IAsyncLifetime
{
    private const string Address = "/plans/2/proposals/import";

    private static readonly string[][] Rows =
    [
        ["مقترحات الجمعيات"],
        ["الرقم", "عنوان المقترح", "المحور", "القناة", "البريد الإلكتروني"],
        ["1", "نشر محاضر المجالس الجماعية بصيغة مفتوحة", "محور 1", "بوابة", "a@example.org"],
        ["2", "بوابة موحدة لطلبات المعلومات", "محور غير موجود", "بوابة", ""],
        ["3", "نشر محاضر المجالس الجماعيه بصيغه مفتوحه", "1", "بوابة", ""],
    ];

    private readonly WorkspaceApp _app = new() { WithExample = true };

    public ValueTask InitializeAsync() => _app.InitializeAsync();
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_file_with_one_bad_cell_is_mended_and_imported_and_a_dashboard_elsewhere_moves()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var colleague = await Chromium.PersonAsync(_app);
        var dashboard = await colleague.NewPageAsync();
        await _app.SignInAsync(dashboard, "ممثل رئيسي للجمعية", "/plans/2/dashboard");
        await Assertions.Expect(dashboard.Locator(".dashboard[data-live]")).ToBeAttachedAsync();
        var count = dashboard.Locator(".figures .figure-number").First;
        await Assertions.Expect(count).ToHaveTextAsync("232");
        await using var person = await Chromium.PersonAsync(_app);
        var page = await OpenAsync(person);

        await ChooseAsync(page, "مقترحات.xlsx", TestWorkbook.Of(Rows));
        await Assertions.Expect(page.GetByText("خلية واحدة للتصحيح")).ToBeVisibleAsync();
        await page.GetByLabel("الخلية C4").FillAsync("محور 2");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByLabel("استبعاد السطر 5").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "استيراد مقترحين" }).ClickAsync();

        await Assertions.Expect(page.GetByText("من الرقم 233 إلى الرقم 234.")).ToBeVisibleAsync();
        await Assertions.Expect(count).ToHaveTextAsync("234");

        await page.GetByRole(AriaRole.Button, new() { Name = "تراجع" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "سحبها من السجل" }).ClickAsync();
        await Assertions.Expect(page.GetByText("تم التراجع: سحبت المقترحات من السجل.")).ToBeVisibleAsync();
        await Assertions.Expect(count).ToHaveTextAsync("232");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_leaves_the_one_before_and_its_columns_as_they_were()
    {
        using var turn = await Chromium.TakeTurnAsync();
        await using var person = await Chromium.PersonAsync(_app);
        var page = await OpenAsync(person);
        await ChooseAsync(page, "مقترحات.xlsx", TestWorkbook.Of(Rows));
        var column = page.Locator("#import-column-2");
        await page.Locator("#import-columns").ClickAsync();   // folded away: every heading was recognised
        await column.SelectOptionAsync("Text");

        await ChooseAsync(page, "old.xls", Convert.FromHexString("D0CF11E0A1B11AE1"));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("إكسيل القديمة");
        await Assertions.Expect(column).ToHaveValueAsync("Text");

        await ChooseAsync(page, "مقترحات 2.xlsx", TestWorkbook.Of([.. Rows.SkipLast(1)]));
        await Assertions.Expect(page.GetByText("مقترحات 2.xlsx")).ToBeVisibleAsync();
        await Assertions.Expect(column).ToHaveValueAsync("Text");
    }

    private async Task<IPage> OpenAsync(IBrowserContext person)
    {
        var page = await person.NewPageAsync();
        await _app.SignInAsync(page, "رئيسة مصلحة الحكومة المنفتحة", Address);
        await Assertions.Expect(page.Locator("#import-input")).ToBeEnabledAsync();
        return page;
    }

    private static Task ChooseAsync(IPage page, string name, byte[] file) =>
        page.Locator("#import-input").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
}
