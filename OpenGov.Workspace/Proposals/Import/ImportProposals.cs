using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Proposals.Import;

namespace OpenGov.Workspace.Proposals;

/// <summary>The proposals of a spreadsheet enter the register together: all of them, or none.</summary>
public sealed class ImportProposals(Store store, ImportPreview preview)
{
    /// <summary>Proposals written between two looks at whether to go on.</summary>
    private const int AtOnce = 200;

    /// <param name="progress">Told how many proposals are written; they are not in the register before the end.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written.</exception>
    public async Task<Result<ImportedProposals>> RunAsync(
        Actor actor, Guid planId, ImportOrder order, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var previewed = await preview.ReadAsync(actor, planId, order.Table, cancel: cancel);
        if (previewed.Value is not { } read) return previewed.Refusal!;
        if (read.Refusal is { } refusal) return refusal;

        return await store.ChangeAsync<ImportedProposals>(this, actor, change => EnterAsync(change, planId, order, read, progress, cancel), cancel);
    }

    private static async Task<Result<ImportedProposals>> EnterAsync(
        Change change, Guid planId, ImportOrder order, PreviewedImport read, IProgress<int>? progress, CancellationToken cancel)
    {
        var (db, file) = (change.Db, order.File);
        if (!await Intake.LockAsync(db, planId, cancel)) return PlansRefusals.NoSuchPlan;
        if (!order.Again && await db.ProposalImports.AnyAsync(i => i.PlanId == planId && i.Sha256 == file.Sha256 && i.UndoneAt == null, cancel))
            return ImportRefusals.ImportedBefore(file.Name);

        var import = new ProposalImport(planId, file.Name, file.Sha256, change.Now, read.Rows.Count)
        {
            LeftOut = order.Table.LeaveOut.Count,
            UnknownInstitutions = [.. read.UnknownInstitutions],
        };
        db.Add(import);
        await db.SaveChangesAsync(cancel);   // the proposals point to it

        var entered = new List<(Guid Id, int Number)>(read.Rows.Count);
        foreach (var rows in read.Rows.Chunk(AtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            var some = await Intake.EnterManyAsync(change, planId, [.. rows.Select(row => row.Draft)], import.Id, cancel);
            if (some.Value is not { } proposals) return some.Refusal!;
            entered.AddRange(proposals.Select(proposal => (proposal.Id, proposal.Number)));
            progress?.Report(entered.Count);
        }

        change.Record(import.Id, planId, new
        {
            count = entered.Count,
            first = entered[0].Number,
            last = entered[^1].Number,
            leftOut = import.LeftOut,
            unknownInstitutions = import.UnknownInstitutions.Count,
            sha256 = file.Sha256,
        }, entered.Select(proposal => proposal.Id));
        return new ImportedProposals(import.Id, entered.Count, entered[0].Number, entered[^1].Number);
    }
}

/// <summary>What somebody asks to be imported.</summary>
/// <param name="Table">Read from the file, with the cells mended since.</param>
/// <param name="Again">The same file was imported before, and this is meant.</param>
public sealed record ImportOrder(ProposalFile File, ProposalTable Table, bool Again = false);

/// <summary>What an import brought.</summary>
public sealed record ImportedProposals(Guid ImportId, int Count, int First, int Last);
