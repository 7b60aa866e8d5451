using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>After a power cut every card has each edit that was acknowledged, and its log is whole. As <see cref="PowerCutTests"/>.</summary>
public sealed class CardPowerCutTests(ITestOutputHelper output)
{
    private const int Edits = 600, Cards = 2, Accounts = 6;

    [Fact(Timeout = Trials.TimeLimit)]
    public async Task A_power_cut_loses_no_edit_that_was_acknowledged()
    {
        var cuts = await CutAsync(Trials.Of("CUTS", 400));

        Assert.All(cuts, cut => Assert.Equal(("ok", "", 0), (cut.Integrity, cut.Broken, cut.Lost)));
    }

    [Fact(Timeout = Trials.TimeLimit)]
    public async Task With_a_weaker_promise_of_the_database_these_cuts_do_find_lost_edits()
    {
        var cuts = await CutAsync(60, synchronous: "NORMAL");

        Assert.Contains(cuts, cut => cut.Lost > 0);
    }

    private async Task<List<Found>> CutAsync(int count, string? synchronous = null)
    {
        await using var place = await CardsOnServer.OpenAsync(Cards, Accounts);
        var disk = new CutDisk(place.Folder);
        var since = Stopwatch.GetTimestamp();
        var operations = FileTrace.Of(place.Folder, CardWritingProcess.Environment(place.Folder, Edits, synchronous), "dotnet", RecordingProcess.Assembly);
        output.WriteLine($"{operations.Count} operations in {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s, {operations.Count(operation => operation is FileOperation.Synced)} times synced");
        Assert.Equal(Edits, operations.Count(operation => Acknowledged(operation) is not null));

        var random = new Random(Trials.Seed);
        var places = Places(operations, count, random);
        List<Found> cuts = [];
        List<(Guid, int)> acknowledged = [];
        since = Stopwatch.GetTimestamp();
        for (var at = 0; at < operations.Count; at++)
        {
            disk.Do(operations[at]);
            if (Acknowledged(operations[at]) is { } edit) acknowledged.Add(edit);
            for (var times = places.Count(chosen => chosen == at); times > 0; times--) cuts.Add(await SwitchOnAgainAsync(disk, random, place.Cards, acknowledged));
        }

        output.WriteLine($"seed {Trials.Seed}: {cuts.Count} cuts in {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s, {cuts.Count(cut => cut.Lost > 0)} with losses, "
            + $"at most {cuts.Max(cut => cut.Lost)} of {acknowledged.Count} edits; {cuts.Count(cut => cut.Integrity != "ok")} corrupt");
        return cuts;
    }

    /// <summary>A third each: right after an acknowledgement, while the log is brought into the database, anywhere.</summary>
    private static List<int> Places(List<FileOperation> operations, int count, Random random)
    {
        var all = Enumerable.Range(0, operations.Count).ToArray();
        int[][] kinds =
        [
            [.. all.Where(at => Acknowledged(operations[at]) is not null)],
            [.. all.Where(at => operations[at] is FileOperation.Written { Path: var path } && path.EndsWith(".db", StringComparison.Ordinal))],
            all,
        ];
        var found = kinds.Where(kind => kind.Length > 0).ToList();
        return [.. found.SelectMany(kind => random.GetItems(kind, (count + found.Count - 1) / found.Count))];
    }

    private static (Guid Card, int Revision)? Acknowledged(FileOperation operation) =>
        operation is FileOperation.Said said && said.Line.Split(' ') is [var card, var revision] && Guid.TryParse(card, out var id)
            ? (id, int.Parse(revision, CultureInfo.InvariantCulture)) : null;

    /// <summary>As the program does: it opens the database, and people go on writing.</summary>
    private static async Task<Found> SwitchOnAgainAsync(CutDisk disk, Random random, ManyCards cards, List<(Guid Card, int Revision)> acknowledged)
    {
        var folder = Directory.CreateTempSubdirectory("opengov-cut-").FullName;
        try
        {
            disk.CutInto(folder, random);
            await using var database = new SqliteDatabase(folder);
            using (var writing = new CardWritingProcess.Writing(database))
                foreach (var card in cards.Cards) CardWritingProcess.Writing.RevisionOf(await writing.WriteAsync(card, Actor.Of(cards.Accounts[0])));

            await using var db = database.Reader();
            var integrity = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync();
            var (lost, broken) = (0, new List<string>());
            foreach (var card in cards.Cards)
            {
                var log = await CardLogProof.OfAsync(db, card);
                broken.AddRange(log.Broken);
                lost += acknowledged.Where(edit => edit.Card == card).Select(edit => edit.Revision).Except(log.Commits.SkipLast(1).Select(commit => commit.Revision)).Count();
            }

            return new Found(lost, string.Join("; ", integrity), string.Join("; ", broken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record Found(int Lost, string Integrity, string Broken);
}
