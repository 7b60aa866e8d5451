using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>A restore that the record says nothing of, because the program was ended between the edit and its line, gets its line when the program starts again.</summary>
public sealed class NoteRestores(Store store)
{
    /// <summary>Another process may be between the two just now.</summary>
    public TimeSpan Settled { get; init; } = TimeSpan.FromMinutes(1);

    public Task<Result> RunAsync(Actor actor, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var before = change.Now - Settled;
            var restores = await (
                from commit in change.Db.CardCommits
                where commit.Kind == CommitKind.Restore && commit.At <= before
                join card in change.Db.CommitmentCards on commit.CardId equals card.Id
                join commitment in change.Db.Commitments on card.CommitmentId equals commitment.Id
                orderby commit.CardId, commit.Revision
                select new { commit.CardId, commit.Revision, card.PlanId, commitment.Number }).ToListAsync(cancel);
            foreach (var ofCard in restores.GroupBy(restore => restore.CardId))
            {
                var said = await SaidAsync(change.Db, ofCard.Key, cancel);
                foreach (var restore in ofCard.Where(restore => !said.Contains(restore.Revision)))
                    change.Record(restore.CardId, restore.PlanId, new { restore.Number, became = restore.Revision });
            }

            change.LeaveUnrecorded();   // there is nothing to say, nearly always
            return Result.Done;
        }, cancel);

    /// <summary>The revisions that the record says were restored.</summary>
    private static async Task<HashSet<int>> SaidAsync(WorkspaceDbContext db, Guid cardId, CancellationToken cancel)
    {
        string[] actions = [AuthorizationMatrix.NameOf(typeof(RestoreVersion)), AuthorizationMatrix.NameOf(typeof(NoteRestores))];
        var lines = await (
            from subject in db.RecordSubjects
            where subject.SubjectId == cardId
            join entry in db.Record on subject.Seq equals entry.Seq
            where actions.Contains(entry.Action) && entry.Payload != null
            select entry.Payload).ToListAsync(cancel);
        return [.. lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("became").GetInt32())];
    }
}
