using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

public sealed class AttachFileTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF");

    [Fact]
    public async Task A_file_is_kept_under_a_name_that_nobody_can_guess_and_read_under_its_own()
    {
        await using var scene = await ProposalScene.WithAsync(1);

        Assert.True((await AttachAsync(scene, "مذكرة.pdf", Pdf)).Ok);

        await using var db = scene.Database.Read();
        var kept = await db.Attachments.SingleAsync();
        var file = (await new AttachmentFile(scene.Database.Store, Folder(scene)).ReadAsync(scene.Secretariat, kept.Id)).Value!;
        Assert.Equal(("مذكرة.pdf", "application/pdf"), (file.Name, file.MediaType));
        Assert.Equal(Pdf, await File.ReadAllBytesAsync(file.Path));
        Assert.Matches("^[0-9a-f]{40}$", Path.GetFileName(file.Path));
    }

    [Theory]
    [InlineData("page.svg", "<svg onload=alert(1)>")]
    [InlineData("page.html", "<html>")]
    [InlineData("report.pdf", "<html>%PDF-1.7")]
    [InlineData("photo.png", "%PDF-1.7")]
    [InlineData("program.pdf.exe", "%PDF-1.7")]
    [InlineData("table.xlsx", "PK\u0003\u0004 not an archive")]
    [InlineData("none", "%PDF-1.7")]
    [InlineData("empty.pdf", "")]
    public async Task A_file_that_is_not_what_it_says_is_refused(string name, string content)
    {
        await using var scene = await ProposalScene.WithAsync(1);

        var result = await AttachAsync(scene, name, Encoding.Latin1.GetBytes(content));

        Assert.Equal(ProposalsRefusals.FileOfAnotherKind, result.Refusal);
        Assert.False(Directory.Exists(Path.Combine(scene.Database.Folder, "attachments")));
    }

    [Theory]
    [InlineData("..\\..\\windows\\system.pdf", "system.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("exe.\u202Efdp.pdf", "exe.fdp.pdf")]
    [InlineData("a\u0000b\r\n.pdf", "ab.pdf")]
    [InlineData("PHOTO.PDF", "PHOTO.pdf")]
    public async Task A_name_keeps_neither_folders_nor_disguises(string given, string kept)
    {
        await using var scene = await ProposalScene.WithAsync(1);

        Assert.True((await AttachAsync(scene, given, Pdf)).Ok);

        await using var db = scene.Database.Read();
        Assert.Equal(kept, (await db.Attachments.SingleAsync()).FileName);
    }

    [Fact]
    public async Task A_document_with_macros_is_refused_and_one_without_is_kept()
    {
        await using var scene = await ProposalScene.WithAsync(1);

        Assert.True((await AttachAsync(scene, "a.docx", Archive("[Content_Types].xml", "word/document.xml"))).Ok);
        Assert.Equal(ProposalsRefusals.FileOfAnotherKind,
            (await AttachAsync(scene, "b.docx", Archive("word/document.xml", "word/vbaProject.bin"))).Refusal);
        Assert.Equal(ProposalsRefusals.FileOfAnotherKind, (await AttachAsync(scene, "c.docx", Archive("xl/workbook.xml"))).Refusal);
    }

    [Fact]
    public async Task More_than_ten_megabytes_is_refused_without_being_read_to_the_end()
    {
        await using var scene = await ProposalScene.WithAsync(1);
        await using var endless = new EndlessStream();

        var result = await new AttachFile(scene.Database.Store, Folder(scene)).RunAsync(scene.Secretariat, scene.Entered[0].Id, "big.pdf", endless);

        Assert.Equal(ProposalsRefusals.FileTooLarge.Key, result.Refusal?.Key);
        Assert.InRange(endless.Given, AttachFile.Largest, AttachFile.Largest + 200_000);
    }

    [Fact]
    public async Task A_file_on_a_slow_line_keeps_nobody_from_writing()
    {
        await using var scene = await ProposalScene.WithAsync(1);
        await using var slow = new SlowStream(Pdf);
        var waiting = new AttachFile(scene.Database.Store, Folder(scene)).RunAsync(scene.Secretariat, scene.Entered[0].Id, "slow.pdf", slow);
        await slow.Asked.WaitAsync(Patience.Long);

        Assert.True((await AttachAsync(scene, "quick.pdf", Pdf).WaitAsync(Patience.Long)).Ok);

        slow.Arrive();
        Assert.True((await waiting).Ok);
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_nothing_behind()
    {
        await using var scene = await ProposalScene.WithAsync(1);
        await using var slow = new SlowStream(Pdf);
        var waiting = new AttachFile(scene.Database.Store, Folder(scene)).RunAsync(scene.Secretariat, scene.Entered[0].Id, "slow.pdf", slow);

        slow.Break();

        await Assert.ThrowsAsync<IOException>(() => waiting);
        await using var db = scene.Database.Read();
        Assert.False(await db.Attachments.AnyAsync());
        Assert.False(Directory.Exists(Path.Combine(scene.Database.Folder, "attachments")));
    }

    [Fact]
    public async Task Only_the_secretariat_attaches_and_the_public_reads_none()
    {
        await using var scene = await ProposalScene.WithAsync(1);
        var member = await scene.Database.ActorAsync(Role.Member);
        await AttachAsync(scene, "a.pdf", Pdf);
        await using var db = scene.Database.Read();
        var id = (await db.Attachments.SingleAsync()).Id;
        var file = new AttachmentFile(scene.Database.Store, Folder(scene));

        Assert.Equal(AccessRefusals.NotAllowed, (await new AttachFile(scene.Database.Store, Folder(scene))
            .RunAsync(member, scene.Entered[0].Id, "b.pdf", new MemoryStream(Pdf))).Refusal);
        Assert.True((await file.ReadAsync(member, id)).Ok);
        Assert.Equal(AccessRefusals.NotAllowed, (await file.ReadAsync(Actor.Public, id)).Refusal);
    }

    private static Task<Result> AttachAsync(ProposalScene scene, string name, byte[] content) =>
        new AttachFile(scene.Database.Store, Folder(scene)).RunAsync(scene.Secretariat, scene.Entered[0].Id, name, new MemoryStream(content));

    private static AttachmentFolder Folder(ProposalScene scene) =>
        new(Options.Create(new WorkspaceOptions { DataFolder = scene.Database.Folder }));

    private static byte[] Archive(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names) archive.CreateEntry(name);
        return bytes.ToArray();
    }

    /// <summary>Nothing comes until somebody says so.</summary>
    private sealed class SlowStream(byte[] content) : MemoryStream(content)
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;
        public void Arrive() => _arrived.SetResult();
        public void Break() => _arrived.SetException(new IOException());

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _asked.TrySetResult();
            await _arrived.Task;
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    /// <summary>A body without an end, as a hostile sender would send it.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
