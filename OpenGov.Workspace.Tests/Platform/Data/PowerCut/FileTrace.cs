using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenGov.Workspace.Platform.Data;

/// <summary>What a program does to the files of a folder, and says, as the system sees it.</summary>
/// <remarks>From strace, which writes every string in hexadecimal here and names the file behind each descriptor.</remarks>
internal static partial class FileTrace
{
    private const string Calls = "openat,open,creat,pwrite64,pwritev,pwritev2,write,writev,ftruncate,truncate,fallocate,fdatasync,fsync,"
        + "rename,renameat,renameat2,link,linkat,unlink,unlinkat";

    /// <summary>Runs the program to its end.</summary>
    public static List<FileOperation> Of(string folder, IEnumerable<KeyValuePair<string, string?>> environment, params IEnumerable<string> program)
    {
        var file = Path.GetTempFileName();
        try
        {
            DebianPackage.Run("strace", "strace",
                [
                    "-f", "--seccomp-bpf", "-y", "-xx", "-s", "1000000", "-e", "trace=" + Calls, "-o", file,
                    .. environment.SelectMany(variable => new[] { "-E", $"{variable.Key}={variable.Value}" }), .. program,
                ]);
            return [.. Whole(File.ReadLines(file)).Select(call => Read(call, folder)).OfType<FileOperation>()];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Joins what strace splits when another thread comes between; the call counts from its end.</summary>
    private static IEnumerable<string> Whole(IEnumerable<string> lines)
    {
        Dictionary<string, string> begun = [];
        foreach (var line in lines)
        {
            var thread = line[..line.IndexOf(' ')];
            var call = line[thread.Length..].TrimStart();
            if (call.EndsWith("<unfinished ...>", StringComparison.Ordinal))
                begun[thread] = call[..call.LastIndexOf('<')].TrimEnd();
            else if (Resumed().Match(call) is { Success: true } rest)
                yield return begun[thread] + call[rest.Length..];
            else
                yield return call;
        }
    }

    private static FileOperation? Read(string line, string folder)
    {
        if (Call().Match(line) is not { Success: true } call || call.Groups["result"].Value.StartsWith('-')) return null;

        var name = call.Groups["name"].Value;
        var arguments = call.Groups["arguments"].Value.Split(", ");
        if (name is "openat") return Opened(Text(arguments[1]), arguments[2]) is { } created && IsIn(created.Path) ? created : null;
        if (name is "unlink") return IsIn(Text(arguments[0])) ? new FileOperation.Deleted(Text(arguments[0])) : null;
        if (name is "unlinkat" or "rename" or "renameat" or "renameat2" or "link" or "linkat" or "truncate" or "open" or "creat")
            return arguments.Any(argument => argument.StartsWith('"') && IsIn(Text(argument))) ? throw new NotSupportedException(line) : null;

        var path = Behind(arguments[0]);
        if (name is "write" && path.StartsWith("pipe:", StringComparison.Ordinal)) return new FileOperation.Said(Text(arguments[1]).TrimEnd('\n'));
        if (!IsIn(path)) return null;
        return name switch
        {
            "pwrite64" => new FileOperation.Written(path, Number(arguments[3]), Bytes(arguments[1])[..int.Parse(call.Groups["result"].Value, CultureInfo.InvariantCulture)]),
            "ftruncate" => new FileOperation.Resized(path, Number(arguments[1])),
            "fsync" or "fdatasync" => new FileOperation.Synced(path),
            _ => throw new NotSupportedException(line),
        };

        // The index of the log in shared memory is never on the disk, and of the lock file nothing but the lock counts.
        bool IsIn(string file) => file.StartsWith(folder, StringComparison.Ordinal)
            && !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith(".writer", StringComparison.Ordinal);
    }

    private static FileOperation.Created? Opened(string path, string flags) =>
        flags.Contains("O_CREAT", StringComparison.Ordinal) ? new(path, flags.Contains("O_TRUNC", StringComparison.Ordinal)) : null;

    private static string Behind(string descriptor) =>
        descriptor.IndexOf('<') is >= 0 and var start ? Text(descriptor[(start + 1)..descriptor.LastIndexOf('>')]) : "";

    private static string Text(string escaped) => Encoding.UTF8.GetString(Bytes(escaped));

    private static byte[] Bytes(string escaped) =>
        Convert.FromHexString(escaped.Trim('"').Replace("\\x", "", StringComparison.Ordinal));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>\w+)\((?<arguments>.*)\)\s+= (?<result>-?\d+)")]
    private static partial Regex Call();

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>")]
    private static partial Regex Resumed();
}
