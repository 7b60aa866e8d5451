using System.CommandLine;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Data.Backup;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class BackupCommands
{
    public static Command Backup(IServiceProvider services)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var file = new Argument<string>("FILE") { Description = sentences.Of("Backup.File") };
        var withKeys = new Option<bool>("--with-keys") { Description = sentences.Of("Backup.WithKeys") };
        var command = new Command("backup", sentences.Of("Backup.Take")) { file, withKeys };
        command.SetAction(async (asked, cancel) =>
        {
            var terminal = services.GetRequiredService<Terminal>();
            var taken = await services.GetRequiredService<TakeBackup>().RunAsync(asked.GetValue(file)!, asked.GetValue(withKeys), cancel);
            if (taken.Value is not { } manifest) return terminal.Refuse(taken.Refusal!);

            terminal.Say($"backup {manifest.Entries} {manifest.Head}");
            terminal.Say(sentences.Of("Backup.Taken", manifest.Files.Count, manifest.Entries));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Restore(IServiceProvider services)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var file = new Argument<string>("FILE") { Description = sentences.Of("Backup.File") };
        var replace = new Option<bool>("--replace") { Description = sentences.Of("Backup.Replace") };
        var command = new Command("restore", sentences.Of("Backup.Restore")) { file, replace };
        command.SetAction(async (asked, cancel) =>
        {
            var terminal = services.GetRequiredService<Terminal>();
            var restored = await services.GetRequiredService<RestoreBackup>().RunAsync(asked.GetValue(file)!, asked.GetValue(replace), cancel);
            if (restored.Value is not { } backup) return terminal.Refuse(restored.Refusal!);

            terminal.Say($"restored {backup.Manifest.Entries} {backup.Manifest.Head}");
            terminal.Say(sentences.Of("Backup.Restored", backup.Manifest.Entries));
            if (backup.Former is { } former) terminal.Say(sentences.Of("Backup.Former", former));
            return ExitCode.Done;
        });
        return command;
    }
}
