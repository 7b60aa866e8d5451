using System.Text;

namespace OpenGov.Workspace.Proposals.Import;

public sealed class LargeFileTests
{
    private static readonly KnownTheme[] Themes = [new(Guid.NewGuid(), 4, ["العدالة المنفتحة"])];

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public void Five_thousand_rows_are_read_without_a_problem(string kind)
    {
        string[][] rows = [["الرقم", "العنوان", "المقترح", "المحور", "القناة", "التاريخ", "المؤسسات"],
            .. Enumerable.Range(1, 5_000).Select(i => new[]
                { $"{i}", $"مقترح رقم {i}", $"نص المقترح رقم {i}", "العدالة المنفتحة", "بوابة", "3 فبراير 2026", "وزارة العدل| رئاسة النيابة العامة" })];
        var file = kind == "xlsx" ? TestWorkbook.Of(rows)
            : Encoding.GetEncoding("windows-1256").GetBytes(string.Concat(rows.Select(r => string.Join(';', r) + "\r\n")));

        var sheet = new SheetReader().Read(file).Sheets.Single();
        var header = HeaderFinder.Find(sheet)!;
        var read = new RowReader(Themes).Read(sheet, header, ColumnMapping.Propose(sheet, header));

        Assert.Empty(read.Problems);
        Assert.Equal(5_000, read.Rows.Count);
    }

    [Fact]
    public void Five_thousand_rows_that_differ_by_one_word_are_each_hinted_at_once()
    {
        var rows = Enumerable.Range(1, 5_000).Select(i => new ProposalRow(i, null, "ع",
            string.Join(' ', Enumerable.Range(0, 40).Select(w => $"كلمة{w}")) + $" {i}", null, default, "", null, "", "", [], "")).ToList();

        var hints = DuplicateHints.Find(rows, new Dictionary<string, Guid>());

        Assert.Equal(Enumerable.Range(2, 4_999), hints.Select(hint => hint.Row));
    }
}
