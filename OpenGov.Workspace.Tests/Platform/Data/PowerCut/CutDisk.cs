namespace OpenGov.Workspace.Platform.Data;

/// <summary>A disk that can lose its power: what was synced stays, of the rest any part may be there or not.</summary>
/// <remarks>
/// A new or deleted name is sure once its folder is synced, and names become sure in their order, as a journaling file
/// system has it. A write that was not synced may be lost, kept, or torn between sectors.
/// </remarks>
internal sealed class CutDisk
{
    private const int Sector = 512;

    private readonly string _folder;
    private readonly Dictionary<string, Contents> _names = [], _sureNames = [];
    private readonly List<(string Path, Contents? File)> _unsureNames = [];

    /// <param name="folder">What is in it now is on the disk.</param>
    public CutDisk(string folder)
    {
        _folder = folder;
        foreach (var file in Directory.GetFiles(folder)) _names[file] = _sureNames[file] = new Contents(File.ReadAllBytes(file));
    }

    public void Do(FileOperation operation)
    {
        switch (operation)
        {
            case FileOperation.Created created when !_names.ContainsKey(created.Path):
                Name(created.Path, new Contents([]));
                break;
            case FileOperation.Created { Emptied: true } emptied:
                _names[emptied.Path].Unsure.Add(new FileOperation.Resized(emptied.Path, 0));
                break;
            case FileOperation.Deleted deleted:
                Name(deleted.Path, null);
                break;
            case FileOperation.Written { Path: var path }:
                _names[path].Unsure.Add(operation);
                break;
            case FileOperation.Resized { Path: var path }:
                _names[path].Unsure.Add(operation);
                break;
            case FileOperation.Synced { Path: var path } when _names.TryGetValue(path, out var file):
                file.Sync();
                break;
            case FileOperation.Synced { Path: var path } when path == _folder:
                foreach (var (name, file) in _unsureNames) Rename(_sureNames, name, file);
                _unsureNames.Clear();
                break;
        }
    }

    /// <summary>What somebody finds who switches on again.</summary>
    public void CutInto(string folder, Random random)
    {
        var names = new Dictionary<string, Contents>(_sureNames);
        foreach (var (path, file) in _unsureNames.Take(random.Next(_unsureNames.Count + 1))) Rename(names, path, file);
        var keep = (Keep)random.Next(4);
        foreach (var (path, file) in names) File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(path)), file.AfterCut(keep, random));
    }

    private void Name(string path, Contents? file)
    {
        Rename(_names, path, file);
        _unsureNames.Add((path, file));
    }

    private static void Rename(Dictionary<string, Contents> names, string path, Contents? file)
    {
        if (file is null) names.Remove(path);
        else names[path] = file;
    }

    private enum Keep { Nothing, Everything, SomeWrites, SomeSectors }

    private sealed class Contents(byte[] sure)
    {
        private byte[] _sure = sure;

        public List<FileOperation> Unsure { get; } = [];

        public void Sync()
        {
            if (Unsure.Count == 0) return;
            using var bytes = Copy();
            foreach (var operation in Unsure) Do(bytes, operation, _ => true);
            _sure = bytes.ToArray();
            Unsure.Clear();
        }

        public byte[] AfterCut(Keep keep, Random random)
        {
            using var bytes = Copy();
            foreach (var operation in keep is Keep.Nothing ? [] : Unsure)
                if (keep is not Keep.SomeWrites || random.Next(2) == 0)
                    Do(bytes, operation, _ => keep is not Keep.SomeSectors || random.Next(2) == 0);
            return bytes.ToArray();
        }

        private MemoryStream Copy()
        {
            var bytes = new MemoryStream(_sure.Length);
            bytes.Write(_sure);
            return bytes;
        }

        private static void Do(MemoryStream bytes, FileOperation operation, Predicate<long> keepsSector)
        {
            if (operation is FileOperation.Resized resized) bytes.SetLength(resized.Length);
            if (operation is not FileOperation.Written written) return;

            for (var start = 0; start < written.Bytes.Length;)
            {
                var at = written.Offset + start;
                var length = (int)Math.Min(written.Bytes.Length - start, Sector - (at % Sector));
                if (keepsSector(at / Sector))
                {
                    bytes.Position = at;   // past the end: zeros come between, as on a disk
                    bytes.Write(written.Bytes, start, length);
                }

                start += length;
            }
        }
    }
}
