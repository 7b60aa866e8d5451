using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Evaluation;

/// <summary>The same story told several times, each time with other scores on the other side: the reader's bytes are the same.</summary>
public sealed class NonInterferenceTests(ITestOutputHelper output)
{
    /// <summary>What the other side does: points, how much it writes, how often it changes its mind, which proposal first.</summary>
    private sealed record Other(int Points, int CommentLength, int Drafts, bool Backwards);

    [Fact]
    public async Task Whatever_the_other_side_gives_its_co_lead_and_the_secretariat_see_the_same_bytes_until_both_are_shown()
    {
        var one = await TellAsync(new Other(1, 0, 1, false));
        var five = await TellAsync(new Other(5, 700, 6, true));

        output.WriteLine($"{one.Count} answers compared");
        Assert.True(one.Count > 100);
        Assert.Equal(one.Select(answer => answer.What), five.Select(answer => answer.What));
        var different = one.Zip(five).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => $"{pair.First.What}: {FirstDifference(pair.First.Text, pair.Second.Text)}").ToList();
        Assert.Equal([], different);
    }

    [Fact]
    public async Task The_comparison_would_see_a_difference_in_what_was_shown()
    {
        var one = await ShownAsync(1);
        var five = await ShownAsync(5);

        Assert.NotEqual(one, five);
        Assert.Equal(one, await ShownAsync(1));   // and sees none where there is none
    }

    private static async Task<List<(string What, string Text)>> TellAsync(Other other)
    {
        var answers = new List<(string, string)>();
        await using var app = new WorkspaceApp { Settings = [("Logging:LogLevel:Default", "Debug"), ("Logging:Console:LogLevel:Default", "Warning")] };
        await app.InitializeAsync();
        var scoring = await ScoringApp.OnAsync(app, proposals: 3);
        var crawl = await Crawl.OfAsync(scoring);
        using var peer = await scoring.VisitorAsync(scoring.Volunteer);
        using var secretariat = await scoring.VisitorAsync(scoring.Others[Role.Secretariat]);
        var logs = new CapturedLogs();
        app.Get<ILoggerFactory>().AddProvider(logs);
        await app.Get<Checkpoints>().TakeAsync();   // or the workspace would, at some moment of the story
        using var heard = new Heard(app.Get<Changes>(), scoring);

        await scoring.KeepAsync(1, Side.CivilSociety, scoring.Draft(3, "تعليقي"));
        await heard.NamesAsync();
        int[] order = other.Backwards ? [2, 1] : [1, 2];
        foreach (var proposal in order)
            for (var i = 1; i <= other.Drafts; i++)
                await scoring.KeepAsync(proposal, Side.Administration, scoring.Draft(i % 5 + 1, Words(i)));
        Assert.Equal("", await heard.NamesAsync());
        await LookAsync("drafts");

        await scoring.SealAsync(order[0], Side.Administration, scoring.Draft(other.Points, Words(other.CommentLength), Words(other.CommentLength * 2)));
        Assert.Equal("the record", await heard.NamesAsync());   // a line in nobody's name
        await LookAsync("one sealed");

        await scoring.SealAsync(1, Side.CivilSociety, scoring.Draft(4));
        await scoring.SealAsync(order[1], Side.Administration, scoring.Draft(other.Points, Words(other.CommentLength)));
        await LookAsync("two sealed");
        Assert.DoesNotContain("تعليق", logs.Text, StringComparison.Ordinal);
        return answers;

        async Task LookAsync(string when)
        {
            foreach (var (who, visitor) in new[] { ("peer", peer), ("secretariat", secretariat) })
                foreach (var address in crawl.Addresses.Where(address => !IsReport(address)))
                {
                    var (status, text) = await Crawl.FetchAsync(visitor.Client, address);
                    answers.Add(($"{when}, {who}: {Masked.Of(address)}", $"{status} {Masked.Of(text)}"));
                }
        }
    }

    private static async Task<string> ShownAsync(int points)
    {
        await using var app = new WorkspaceApp();
        await app.InitializeAsync();
        await app.NoticesAreOutAsync();
        var scoring = await ScoringApp.OnAsync(app, proposals: 1);
        using var peer = await scoring.VisitorAsync(scoring.Volunteer);
        await scoring.SealAsync(1, Side.Administration, scoring.Draft(points));
        await scoring.SealAsync(1, Side.CivilSociety, scoring.Draft(3));
        await app.NoticesAreOutAsync();
        return Masked.Of((await Crawl.FetchAsync(peer.Client, scoring.SheetAddress(1))).Text);
    }

    private static string? Words(int length) => length == 0 ? null : string.Concat(Enumerable.Repeat("تعليق ", length / 6 + 1)).TrimEnd();

    /// <summary>Printed documents carry their own clock inside; what they are made of is compared in the pages.</summary>
    private static bool IsReport(string address) => address.EndsWith(".pdf", StringComparison.Ordinal) || address.EndsWith(".xlsx", StringComparison.Ordinal);

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{one[Math.Max(0, at - 80)..Math.Min(one.Length, at + 80)]}… / …{other[Math.Max(0, at - 80)..Math.Min(other.Length, at + 80)]}…";
    }

    /// <summary>Which of the things that the peer's pages listen to were announced.</summary>
    private sealed class Heard : IDisposable
    {
        private readonly List<IDisposable> _watching = [];
        private readonly ConcurrentDictionary<string, bool> _names = new();
        private readonly Changes _changes;

        public Heard(Changes changes, ScoringApp scoring)
        {
            _changes = changes;
            Listen("the record", Changes.Everything);
            Listen("the round", scoring.Round.Id);
            Listen("the plan", scoring.Plan.Id);
            foreach (var scored in scoring.Scored)
            {
                Listen("a proposal", scored.Id);
                Listen("a proposal", scored.ProposalId);
                Listen("the pair", scored.PairId);
                Listen("my sheet", scored.SheetOf(Side.CivilSociety).Id);
            }

            void Listen(string name, Guid id) => _watching.Add(changes.Watch(id, () =>
            {
                _names[name] = true;
                return Task.CompletedTask;
            }));
        }

        /// <summary>Since it was last asked.</summary>
        public async Task<string> NamesAsync()
        {
            for (var times = 0; times < 4; times++) await OthersAreCalledAsync();
            var names = string.Join(", ", _names.Keys.Order());
            _names.Clear();
            return names;
        }

        /// <summary>A machine that is busy calls late: it is waited until it has called somebody who watches something else.</summary>
        private async Task OthersAreCalledAsync()
        {
            var (thing, called) = (Guid.NewGuid(), new TaskCompletionSource());
            using var watching = _changes.Watch(thing, () => { called.TrySetResult(); return Task.CompletedTask; });
            _changes.Announce([thing], recorded: false);
            await called.Task.WaitAsync(Patience.Long);
            await Task.Delay(Changes.Pause);
        }

        public void Dispose() => _watching.ForEach(watch => watch.Dispose());
    }
}
