using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Reports;

/// <summary>Somebody of the committee has a card, or the book of all cards of a plan, given out as it stands at this moment.</summary>
public sealed class MakeCardReport(Store store, CardFiles files, ExportDesk desk)
{
    public Task<Result<Guid>> RunAsync(Actor actor, CardOrder order, IProgress<ReportStep>? progress = null, CancellationToken cancel = default) =>
        desk.MakeAsync(this, actor, order.PlanNumber, order.Language, order.Format, order.Standard, async file =>
        {
            progress?.Report(ReportStep.ReadingFigures);
            var read = await store.ReadAsync<CardsMatter>(
                this, actor, (db, _) => CardsMatter.ReadAsync(db, order.PlanNumber, order.Commitment, publishedOnly: false, files.Today, cancel), cancel);
            if (read.Value is not { } matter) return read.Refusal!;

            progress?.Report(order.Format is ReportFormat.Pdf ? ReportStep.SettingPages : ReportStep.WritingSheets);
            var written = await files.WriteAsync(matter, order, cancel);
            if (written.Value is not { } bytes) return written.Refusal!;

            await file.WriteAsync(bytes, cancel);
            progress?.Report(ReportStep.Done);
            var published = matter.Cards.All(card => card.State is TextState.Published);
            var kind = order.Commitment is null ? (published ? ReportKind.CardBook : ReportKind.DraftCardBook) : published ? ReportKind.Card : ReportKind.DraftCard;
            return new WrittenReport(new ReportSubject(kind, order.Commitment), matter.Checkpoint?.Entry ?? 0);
        }, cancel);
}
