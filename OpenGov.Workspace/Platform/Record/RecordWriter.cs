using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>Appends the lines of a change to the record, inside its transaction.</summary>
public sealed class RecordWriter(Database database)
{
    public async Task AppendAsync(Change change, string action, CancellationToken cancel)
    {
        var db = change.Db;
        await database.LockRecordAsync(db, cancel);

        var (seq, prev) = await RecordHead.OfAsync(db, cancel);

        var subjects = new List<RecordSubject>();
        foreach (var line in change.Lines)
        {
            seq++;
            var actor = line.Unnamed ? null : change.Rights.Actor.AccountId;
            var role = line.Unnamed ? nameof(Role.System) : CapacityOf(change.Rights);
            var called = line.Action ?? action;
            var salt = RandomNumberGenerator.GetBytes(32);
            var commit = RecordChain.Commit(salt, line.Payload);
            var hash = RecordChain.Hash(prev, seq, change.Now, actor, role, called, line.Subject, line.Plan, commit);
            db.Record.Add(new RecordEntry
            {
                Seq = seq,
                At = change.Now,
                ActorId = actor,
                ActorRole = role,
                Action = called,
                SubjectId = line.Subject,
                PlanId = line.Plan,
                Payload = line.Payload,
                Salt = salt,
                PayloadCommit = commit,
                Prev = prev,
                Hash = hash,
            });
            subjects.AddRange(line.Also.Append(line.Subject).Distinct().Select(subject => new RecordSubject { Seq = seq, SubjectId = subject }));
            prev = hash;
        }

        await db.SaveChangesAsync(cancel);
        await db.InsertManyAsync(subjects, cancel);   // an import's line is about thousands of proposals
    }

    /// <summary>The first role that is not merely the public's.</summary>
    private static string CapacityOf(Rights rights) =>
        rights.Roles.Where(role => role is not Role.Public).Append(Role.Public).First().ToString();
}
