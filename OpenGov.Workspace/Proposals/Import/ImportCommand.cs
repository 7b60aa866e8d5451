using System.CommandLine;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals.Import;

namespace OpenGov.Workspace.Proposals;

/// <summary><c>import proposals FILE --plan N</c>: a spreadsheet into the register, or why not, one line for each bad cell.</summary>
internal static class ImportCommand
{
    public static Command Create(IServiceProvider services)
    {
        var sentences = services.GetRequiredService<Sentences>();
        var file = new Argument<FileInfo>("FILE") { Description = Text("File") };
        var plan = new Option<int>("--plan") { Description = Text("Plan"), Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = Text("DryRun") };
        var sheet = new Option<string?>("--sheet") { Description = Text("Sheet") };
        var channel = new Option<Channel?>("--channel") { Description = Text("Channel") };
        channel.AcceptOnlyFromAmong("portal", "session");
        var encoding = new Option<string?>("--encoding") { Description = Text("Encoding") };
        encoding.AcceptOnlyFromAmong([.. CsvEncoding.Names]);
        var again = new Option<bool>("--again") { Description = Text("Again") };

        var proposals = new Command("proposals", sentences.Of("Proposals.Import.Command")) { file, plan, dryRun, sheet, channel, encoding, again };
        proposals.SetAction((asked, cancel) => new Run(services, new Asked(
            asked.GetValue(file)!, asked.GetValue(plan), asked.GetValue(dryRun), asked.GetValue(sheet),
            asked.GetValue(channel), asked.GetValue(encoding), asked.GetValue(again))).ImportAsync(cancel));
        return new Command("import", sentences.Of("Proposals.Import.Command.Verb")) { proposals };

        string Text(string name) => sentences.Of($"Proposals.Import.Command.{name}");
    }

    private sealed record Asked(FileInfo File, int Plan, bool DryRun, string? Sheet, Channel? Channel, string? Encoding, bool Again);

    private sealed class Run(IServiceProvider services, Asked asked)
    {
        private readonly Terminal _terminal = services.GetRequiredService<Terminal>();
        private readonly Sentences _sentences = services.GetRequiredService<Sentences>();

        public async Task<int> ImportAsync(CancellationToken cancel)
        {
            var plan = await services.GetRequiredService<ImportHistory>().ReadAsync(Actor.Operator, asked.Plan, cancel);
            if (plan.Value is not { } into) return _terminal.Refuse(plan.Refusal!);
            if (await OpenAsync(cancel) is not { } file) return _terminal.Refuse(ImportRefusals.NoSuchFile(asked.File.Name));

            var found = TableIn(file);
            if (found.Value is not { } table) return _terminal.Refuse(found.Refusal!);

            var previewed = await services.GetRequiredService<ImportPreview>().ReadAsync(Actor.Operator, into.PlanId, table, cancel: cancel);
            if (previewed.Value is not { } read) return _terminal.Refuse(previewed.Refusal!);

            Tell(read);
            if (read.Refusal is { } refusal) return _terminal.Refuse(refusal);
            if (!asked.DryRun) return await EnterAsync(into.PlanId, new ImportOrder(file, table, asked.Again), cancel);

            _terminal.Say(_sentences.Of("Proposals.Import.Command.Could", read.Rows.Count));
            return ExitCode.Done;
        }

        private async Task<ProposalFile?> OpenAsync(CancellationToken cancel)
        {
            try
            {
                // One byte more than the limit is enough to know that it is passed.
                await using var stream = asked.File.OpenRead();
                var bytes = new byte[Math.Min(stream.Length, ImportLimits.Standard.FileBytes + 1)];
                await stream.ReadExactlyAsync(bytes, cancel);
                return new ProposalFile(asked.File.Name, bytes);
            }
            catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        private Result<ProposalTable> TableIn(ProposalFile file)
        {
            var reading = new SheetReader().Read(file.Bytes, asked.Encoding is { } name ? new CsvChoice(name, null) : null);
            if (reading.Refusal is { } refusal) return refusal;
            if (reading.Candidates.Count > 0) return ImportRefusals.SeveralReadings;

            var sheet = asked.Sheet is { } wanted
                ? reading.Sheets.FirstOrDefault(s => s.Name == wanted)
                : reading.Sheets.FirstOrDefault(s => s.Refusal is null);
            if (sheet is null) return ImportRefusals.NoSuchSheet(asked.Sheet ?? "");
            if (sheet.Refusal is not null) return sheet.Refusal;
            return ProposalTable.Propose(sheet, new ImportDefaults(asked.Channel)) is { } table ? table : ImportRefusals.NothingToRead;
        }

        private void Tell(PreviewedImport read)
        {
            foreach (var problem in read.Problems) _terminal.Error.WriteLine($"{problem.Address}: {Sentence(problem)}");
            foreach (var warning in read.Warnings) _terminal.Error.WriteLine($"({warning.Address}: {Sentence(warning)})");
        }

        private async Task<int> EnterAsync(Guid planId, ImportOrder order, CancellationToken cancel)
        {
            var imported = await services.GetRequiredService<ImportProposals>().RunAsync(Actor.Operator, planId, order, cancel: cancel);
            if (imported.Value is not { } done) return _terminal.Refuse(imported.Refusal!);

            _terminal.Say(_sentences.Of("Proposals.Import.Command.Done", done.Count, done.First, done.Last));
            return ExitCode.Done;
        }

        private string Sentence(CellProblem problem) => _sentences.Of(problem.Code, [problem.Found, .. problem.Args]);
    }
}
