using Microsoft.AspNetCore.Components.Forms;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Proposals.Import;

namespace OpenGov.Workspace.Proposals;

/// <summary>Takes a file from the reader's browser, and no more of it than the limit.</summary>
internal static class ReceivedFile
{
    /// <param name="progress">Told the percentage received.</param>
    public static async Task<Result<ProposalFile>> ReadAsync(IBrowserFile file, IProgress<int> progress)
    {
        var most = ImportLimits.Standard.FileBytes;
        if (file.Size > most) return ImportRefusals.FileTooLarge(ImportLimits.Standard);

        var bytes = new byte[file.Size];
        var received = 0;
        try
        {
            await using var stream = file.OpenReadStream(most);
            int read;
            while (received < bytes.Length && (read = await stream.ReadAsync(bytes.AsMemory(received))) > 0)
            {
                received += read;
                progress.Report((int)(100L * received / bytes.Length));
            }
        }
        catch (Exception lost) when (lost is IOException or TimeoutException or Microsoft.JSInterop.JSException)
        {
            return ImportRefusals.FileNotRead;   // taken away or changed on the reader's disk, or the line was lost
        }

        return received == bytes.Length ? new ProposalFile(file.Name, bytes) : ImportRefusals.FileNotRead;
    }
}
