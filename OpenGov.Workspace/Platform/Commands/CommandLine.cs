using System.CommandLine;
using System.Globalization;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Commands;

/// <summary>The same program, told what to do by its arguments instead of serving pages.</summary>
public static class CommandLine
{
    private const string Language = "--lang", Folder = "--data-folder";

    /// <summary>Options alone start the server; a word, or a question about usage, is a command.</summary>
    public static bool Asks(string[] args) => args is [var first, ..] && (first[0] != '-' || first is "--help" or "-h" or "--version");

    /// <summary>What of the arguments is configuration.</summary>
    public static string[] Settings(string[] args) =>
    [
        .. Asks(args) ? ["--Logging:LogLevel:Default=Warning"] : Without(args, Folder),
        .. Value(args, Folder) is { } folder ? new[] { "--Workspace:DataFolder=" + folder } : [],
    ];

    public static void AddCommands(this IHostApplicationBuilder builder, string[] args)
    {
        builder.Services.AddSingleton<Terminal>();
        if (Asks(args)) builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        Speak(args);
        var root = new RootCommand(app.Services.GetRequiredService<Sentences>().Of("Commands.Program"));
        root.Options.Add(new Option<string>(Language) { Recursive = true, Description = Text("Commands.Lang", "ar, fr, en") });
        root.Options.Add(new Option<string>(Folder) { Recursive = true, Description = Text("Commands.DataFolder") });
        foreach (var entry in app.Services.GetServices<CommandEntry>().OrderBy(entry => entry.Under is not null))
            (entry.Under is null ? root : root.Subcommands.Single(command => command.Name == entry.Under)).Subcommands.Add(entry.Create(app.Services));

        var asked = root.Parse(args);
        if (asked.Errors.Count > 0)
        {
            foreach (var error in asked.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync(Text("Commands.SeeHelp", "--help"));
            return ExitCode.Usage;
        }

        try
        {
            return await asked.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure)
        {
            // The outermost boundary: a script must learn of a bug by the exit code, a person by what follows.
            await Console.Error.WriteLineAsync($"{Text("Commands.Unexpected")}\n{failure}");
            return ExitCode.Unexpected;
        }
        finally
        {
            await app.DisposeAsync();
        }

        string Text(string key, params object[] args) => app.Services.GetRequiredService<Sentences>().Of(key, args);
    }

    /// <summary>The language asked for, else the one the terminal is set to, else English, as in a plain "C" terminal.</summary>
    private static void Speak(string[] args)
    {
        var wanted = Value(args, Language) ?? Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG");
        var language = Texts.Language.Of(wanted) ?? Texts.Language.English;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
    }

    private static IEnumerable<string> Without(string[] args, string option) => args.Where((arg, i) =>
        arg != option && !arg.StartsWith(option + '=', StringComparison.Ordinal) && (i == 0 || args[i - 1] != option));

    private static string? Value(string[] args, string option)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].StartsWith(option + '=', StringComparison.Ordinal)) return args[i][(option.Length + 1)..];
            if (args[i] == option && i + 1 < args.Length) return args[i + 1];
        }

        return null;
    }
}
