using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Where the bytes of attachments lie: under names that nobody chose and nobody can guess.</summary>
public sealed class AttachmentFolder(IOptions<WorkspaceOptions> options)
{
    private readonly string _folder = Path.Combine(Path.GetFullPath(options.Value.DataFolder), "attachments");

    /// <returns>The name under which the bytes now lie.</returns>
    public async Task<string> KeepAsync(byte[] bytes, CancellationToken cancel)
    {
        Directory.CreateDirectory(_folder);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        await using var file = new FileStream(PathOf(name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await file.WriteAsync(bytes, cancel);
        file.Flush(flushToDisk: true);
        return name;
    }

    public void Forget(string name) => File.Delete(PathOf(name));

    public string PathOf(string name) => Path.Combine(_folder, name);
}
