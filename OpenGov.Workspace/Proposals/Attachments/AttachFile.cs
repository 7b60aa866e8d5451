using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>A file that came with a proposal is kept with it.</summary>
public sealed class AttachFile(Store store, AttachmentFolder folder)
{
    /// <summary>Bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    public const int MostFiles = 10;

    /// <remarks>The file is taken in before the change begins: a slow line keeps nobody else from writing.</remarks>
    public async Task<Result> RunAsync(Actor actor, Guid proposalId, string fileName, Stream content, CancellationToken cancel = default)
    {
        var mayAttach = await store.MayAsync(actor, typeof(AttachFile), cancel);   // the change asks again, and records a refusal
        var bytes = mayAttach ? await ReadAsync(content, cancel) : [];
        if (bytes is null) return ProposalsRefusals.FileTooLarge.About(Largest / 1024 / 1024);

        string? kept = null;
        var done = false;
        try
        {
            var result = await store.ChangeAsync(this, actor, async change =>
            {
                var proposal = await change.Db.Proposals.AsNoTracking()
                    .FirstOrDefaultAsync(p => p.Id == proposalId && p.WithdrawnAt == null, cancel);
                if (proposal is null) return ProposalsRefusals.NoSuchProposal;
                if (await change.Db.Attachments.CountAsync(a => a.ProposalId == proposalId, cancel) >= MostFiles)
                    return ProposalsRefusals.TooManyFiles.About(MostFiles);
                if (FileKind.Of(bytes) is not { } kind || !kind.Bears(fileName)) return ProposalsRefusals.FileOfAnotherKind;

                kept = await folder.KeepAsync(bytes, cancel);
                var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
                change.Db.Add(new Attachment(proposalId, NameOf(fileName, kind), kind.MediaType, bytes.Length, sha256, kept));
                change.Record(proposalId, proposal.PlanId, new { number = proposal.Number, file = NameOf(fileName, kind), sha256 });
                return Result.Done;
            }, cancel);
            done = result.Ok;
            return result;
        }
        finally
        {
            if (!done && kept is not null) folder.Forget(kept);
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        while (await content.ReadAsync(part, cancel) is > 0 and var read)
        {
            if (bytes.Length + read > Largest) return null;
            bytes.Write(part, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>The name for reading only: no folders, nothing that turns its letters around, the ending that its bytes deserve.</summary>
    private static string NameOf(string fileName, FileKind kind)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        if (!SafeText.TryCleanLine(Path.GetFileNameWithoutExtension(last), out var name)) name = "";
        name = string.Concat(name.Where(c => !"<>:\"|?*\u200E\u200F\u061C".Contains(c, StringComparison.Ordinal))).Trim('.', ' ');
        if (name.Length > 100) name = name[..100];
        return (name.Length > 0 ? name : "file") + kind.Extension;
    }
}
