using System.CommandLine;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Record;

/// <summary><c>verify</c>: is the record still what was written? Works beside a running server.</summary>
internal static class VerifyCommand
{
    public static Command Create(IServiceProvider services)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var witness = new Option<FileInfo>("--checkpoint") { Description = sentences.Of("Record.Verify.Checkpoint") };
        var command = new Command("verify", sentences.Of("Record.Verify")) { witness };
        command.SetAction((asked, cancel) => RunAsync(services, asked.GetValue(witness), cancel));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo? witnessFile, CancellationToken cancel)
    {
        var terminal = services.GetRequiredService<Terminal>();
        if (services.GetRequiredService<Database>() is SqliteDatabase sqlite && !File.Exists(sqlite.FileName))
            return terminal.Refuse(DataRefusals.NoDatabase.About(sqlite.FileName));

        RecordCheckpoint? witness = null;
        if (witnessFile is not null && !CheckpointNote.TryRead(witnessFile.FullName, out witness))
            return terminal.Refuse(RecordRefusals.NoCheckpoint.About(witnessFile.Name));

        var checkedRecord = await services.GetRequiredService<VerifyRecord>().ReadAsync(Actor.Operator, witness, cancel);
        if (checkedRecord.Value is not { } proof) return terminal.Refuse(checkedRecord.Refusal!);

        if (proof.IsSound)
        {
            terminal.Say($"sound {proof.Entries} {Convert.ToBase64String(proof.Head)}");
            terminal.Say(Text("Record.Verify.Sound", proof.Entries, proof.Checkpoints));
            return await FurtherAsync(services, terminal, cancel);
        }

        terminal.Say($"broken {proof.FirstBad} {proof.Fault}");
        terminal.Say(Text($"Record.Fault.{proof.Fault}", proof.FirstBad!));
        return ExitCode.Refused;

        string Text(string key, params object[] args) => services.GetRequiredService<Sentences>().Of(key, args);
    }

    private static async Task<int> FurtherAsync(IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        var code = ExitCode.Done;
        foreach (var further in services.GetServices<FurtherProof>())
        {
            var found = await further.Check(services, Actor.Operator, cancel);
            if (found.Value is not { } proof) return terminal.Refuse(found.Refusal!);
            terminal.Say(proof.Line);
            terminal.Say(services.GetRequiredService<Sentences>().Of(proof.Text, proof.Args));
            if (!proof.IsSound) code = ExitCode.Refused;
        }

        return code;
    }
}
