using System.IO.Compression;

namespace OpenGov.Workspace.Cards;

/// <summary>The browser's side of a card, as it is sent.</summary>
public sealed class EditorScriptTests(ITestOutputHelper output)
{
    private const int MostBytes = 100 * 1000;

    [Fact]
    public void The_editor_weighs_a_hundred_kilobytes_gzipped_or_less()
    {
        var script = File.ReadAllBytes(Path.Combine(Folder(), "wwwroot", "js", "card.js"));
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(script);

        output.WriteLine($"card.js: {script.Length:N0} bytes, {small.Length:N0} gzipped");
        Assert.InRange(small.Length, 1, MostBytes);
    }

    [Fact]
    public void No_attribute_is_set_together_with_others()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Folder(), "client", "src"), "*.ts", SearchOption.AllDirectories);

        // It would write back what a colleague has just changed; see docs/decisions/0011-co-editing.md.
        Assert.DoesNotContain(sources, source => File.ReadAllText(source).Contains("setNodeMarkup", StringComparison.Ordinal));
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "OpenGov.Workspace", "client"))) return Path.Combine(folder.FullName, "OpenGov.Workspace");
        throw new DirectoryNotFoundException("The program's own folder is not above the tests.");
    }
}
