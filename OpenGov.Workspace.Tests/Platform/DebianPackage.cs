using System.Diagnostics;

namespace OpenGov.Workspace.Platform;

/// <summary>Programs of Debian that tests look at results with, installed when missing.</summary>
public static class DebianPackage
{
    private static readonly Lock Installing = new();

    /// <summary>What the program wrote on standard output.</summary>
    /// <param name="package">Brings <paramref name="program"/> when it is not there.</param>
    public static string Run(string package, string program, params IEnumerable<string> arguments)
    {
        Provide(package, program);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
    }

    private static void Provide(string package, string program)
    {
        lock (Installing)
        {
            if (IsOnPath(program)) return;
            using var install = Process.Start("/bin/bash",
                ["-c", $"apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq {package} >/dev/null"]);
            install.WaitForExit();
            if (!IsOnPath(program)) throw new InvalidOperationException($"{program} is not installed and could not be.");
        }
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
