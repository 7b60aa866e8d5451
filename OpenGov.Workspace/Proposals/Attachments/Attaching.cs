using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>A file as somebody sends it.</summary>
internal sealed record SentFile(string Name, Stream Content);

/// <summary>How a file is examined and kept with a proposal, whoever sends it.</summary>
internal sealed class Attaching(Store store, AttachmentFolder folder)
{
    /// <param name="useCase">In whose name it is done, and asked for.</param>
    /// <param name="most">Files that a proposal may have by then.</param>
    /// <param name="find">The proposal, or why it may have no file.</param>
    /// <remarks>The file is taken in before the change begins: a slow line keeps nobody else from writing.</remarks>
    public async Task<Result> KeepAsync(
        object useCase, Actor actor, SentFile file, int most, Func<Change, Task<Result<Proposal>>> find, CancellationToken cancel)
    {
        var mayAttach = await store.MayAsync(actor, useCase.GetType(), cancel);   // the change asks again, and records a refusal
        var bytes = mayAttach ? await ReadAsync(file.Content, cancel) : [];
        if (bytes is null) return ProposalsRefusals.FileTooLarge.About(AttachFile.Largest / 1024 / 1024);

        string? kept = null;
        var done = false;
        try
        {
            var result = await store.ChangeAsync(useCase, actor, async change =>
            {
                var found = await find(change);
                if (found.Value is not { } proposal) return found.Refusal!;
                if (await change.Db.Attachments.CountAsync(a => a.ProposalId == proposal.Id, cancel) >= most)
                    return ProposalsRefusals.TooManyFiles.About(most);
                if (FileKind.Of(bytes) is not { } kind || !kind.Bears(file.Name)) return ProposalsRefusals.FileOfAnotherKind;

                kept = await folder.KeepAsync(bytes, cancel);
                var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
                change.Db.Add(new Attachment(proposal.Id, NameOf(file.Name, kind), kind.MediaType, bytes.Length, sha256, kept));
                change.Record(proposal.Id, proposal.PlanId, new { number = proposal.Number, file = NameOf(file.Name, kind), sha256 });
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
            if (bytes.Length + read > AttachFile.Largest) return null;
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
