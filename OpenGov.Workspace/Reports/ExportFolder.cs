using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>Where the files of reports that were given out lie, each under the id of its export.</summary>
public sealed class ExportFolder(IOptions<WorkspaceOptions> options)
{
    private readonly string _folder = Path.Combine(Path.GetFullPath(options.Value.DataFolder), "exports");

    public string PathOf(Guid export) => Path.Combine(_folder, export.ToString());

    /// <summary>A file to write to before the export exists; deleted when disposed unless it was kept.</summary>
    public UnfinishedExport Begin()
    {
        Directory.CreateDirectory(_folder);
        return new UnfinishedExport(Path.Combine(_folder, $"{Guid.NewGuid()}.unfinished"), this);
    }
}

/// <summary>The file of an export while it is written.</summary>
public sealed class UnfinishedExport(string path, ExportFolder folder) : IDisposable
{
    private string _path = path;
    private bool _kept;

    public FileStream Create() => new(_path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        await using var file = Create();
        await file.WriteAsync(bytes, cancel);
    }

    public async Task<(string Sha256, long Size)> MeasureAsync(CancellationToken cancel)
    {
        await using var file = File.OpenRead(_path);
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)), file.Length);
    }

    /// <summary>Gives the file its name; it still goes unless <see cref="Keep"/> follows.</summary>
    public void Name(Guid export)
    {
        var named = folder.PathOf(export);
        File.Move(_path, named);
        _path = named;
    }

    public void Keep() => _kept = true;

    public void Dispose()
    {
        if (!_kept) File.Delete(_path);
    }
}
