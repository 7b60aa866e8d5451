using System.CommandLine;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary><c>verify scores</c>: a published ranking counted again, from the database or from a downloaded file.</summary>
internal static class VerifyScoresCommand
{
    public static Command Create(IServiceProvider services)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var plan = new Option<int?>("--plan") { Description = sentences.Of("Reports.Command.Plan") };
        var round = new Option<int?>("--round") { Description = sentences.Of("Reports.Command.Round") };
        var file = new Option<FileInfo>("--file") { Description = sentences.Of("Reports.Command.RankingFile") };
        var hash = new Option<string>("--hash") { Description = sentences.Of("Reports.Command.RankingHash") };
        var command = new Command("scores", sentences.Of("Reports.Command.VerifyScores")) { plan, round, file, hash };
        command.SetAction((asked, cancel) => (asked.GetValue(plan), asked.GetValue(round), asked.GetValue(file)) switch
        {
            ({ } number, { } which, null) => InDatabaseAsync(services, number, which, cancel),
            (null, null, { } named) => InFileAsync(services, named, asked.GetValue(hash), cancel),
            _ => Task.FromResult(Usage(services)),
        });
        return command;
    }

    private static async Task<int> InDatabaseAsync(IServiceProvider services, int plan, int round, CancellationToken cancel)
    {
        var terminal = services.GetRequiredService<Terminal>();
        if (services.GetRequiredService<Database>() is SqliteDatabase sqlite && !File.Exists(sqlite.FileName))
            return terminal.Refuse(DataRefusals.NoDatabase.About(sqlite.FileName));

        var read = await services.GetRequiredService<VerifyScores>().ReadAsync(Actor.Operator, plan, round, cancel);
        return read.Value is { } proof ? Say(services, proof, "Reports.Scores.Sound") : terminal.Refuse(read.Refusal!);
    }

    private static async Task<int> InFileAsync(IServiceProvider services, FileInfo file, string? hash, CancellationToken cancel)
    {
        try
        {
            var proof = ScoresCheck.Of(await File.ReadAllTextAsync(file.FullName, cancel), hash: hash?.ToLowerInvariant());
            return Say(services, proof, hash is null ? "Reports.Scores.SoundAlone" : "Reports.Scores.SoundFile");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return services.GetRequiredService<Terminal>().Refuse(ReportsRefusals.CannotRead.About(file.Name));
        }
    }

    private static int Say(IServiceProvider services, ScoresProof proof, string soundKey)
    {
        var (terminal, sentences) = (services.GetRequiredService<Terminal>(), services.GetRequiredService<Sentences>());
        if (proof.Wrong is { } wrong)
        {
            terminal.Say(wrong.InOneLine);
            terminal.Say(sentences.Of($"Reports.Scores.Fault.{wrong.Fault}"));
            if (Where(wrong, sentences) is { Length: > 0 } where) terminal.Say(where);
            return ExitCode.Refused;
        }

        terminal.Say($"sound {proof.Proposals} {proof.Hash}");
        terminal.Say(sentences.Of(soundKey, proof.Proposals, proof.Commitments));
        return ExitCode.Done;
    }

    private static string Where(ScoresFinding wrong, Sentences sentences) => string.Join(sentences.Of("Reports.Scores.Where.Join"), new[]
    {
        wrong.Proposal is { } number ? sentences.Of("Reports.Scores.Where.Proposal", number) : null,
        wrong.Side is { } side ? sentences.Of($"Evaluation.Side.{side}") : null,
        wrong.Criterion is { } place ? sentences.Of("Reports.Scores.Where.Criterion", place) : null,
    }.OfType<string>());

    private static int Usage(IServiceProvider services)
    {
        services.GetRequiredService<Terminal>().Refuse(ReportsRefusals.PlanAndRoundOrFile);
        return ExitCode.Usage;
    }
}
