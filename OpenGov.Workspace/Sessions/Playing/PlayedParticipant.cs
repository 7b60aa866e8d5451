using System.Buffers.Text;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace OpenGov.Workspace.Sessions;

/// <summary>One made-up participant: comes in, votes, asks, notes problems, ranks and proposes, as the room is asked to.</summary>
/// <param name="number">1, 2, 3 …; the same number does the same things.</param>
/// <param name="pace">1 takes its time as people do; less is quicker.</param>
internal sealed class PlayedParticipant(int number, Uri server, string link, PlayedWords words, PlayedCount count, double pace = 1)
{
    private readonly Random _chance = new(number);
    private readonly string _token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
    private readonly HashSet<Guid> _done = [];
    private readonly Lock _lock = new();
    private PlayedLine? _line;
    private bool _mayAsk, _mayNote, _mayPropose;
    private bool _asked, _noted, _proposed;
    private long _sent;

    /// <summary>Comes again whenever the line breaks, as a telephone does, until it is told to stop.</summary>
    public async Task PlayAsync(CancellationToken cancel)
    {
        await WaitAsync(20, cancel);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await TakePartAsync(cancel);
            }
            catch (Exception broken) when (broken is WebSocketException or HttpRequestException or TaskCanceledException or IOException && !cancel.IsCancellationRequested)
            {
                count.Broken();
            }
            await WaitAsync(3, cancel);
        }
    }

    private async Task TakePartAsync(CancellationToken cancel)
    {
        await using var line = _line = await PlayedLine.OpenAsync(server, cancel);
        line.Heard = (part, shown) => Hear(part, shown, cancel);
        var listening = line.ListenAsync(cancel);
        var language = number % 5 == 0 ? "fr" : "ar";
        var side = number % 3 == 0 ? "administration" : "civilSociety";
        var entered = await line.CallAsync(nameof(SessionHub.Enter), new { link, token = _token, language, side }, cancel);
        if (CodeOf(entered) != "ok")
        {
            count.Waits(CodeOf(entered));
            return;
        }
        if (entered.TryGetProperty("sent"u8, out var sent) && sent.ValueKind is JsonValueKind.Number) _sent = sent.GetInt64();
        count.Enters();
        try
        {
            await listening;
        }
        finally
        {
            count.Leaves();
        }
    }

    /// <summary>What the server shows is answered after a while, as people do; the line goes on meanwhile.</summary>
    private void Hear(string part, JsonElement shown, CancellationToken cancel)
    {
        switch (part)
        {
            case "room":
                var takes = shown.GetProperty("takes"u8);
                (_mayAsk, _mayNote, _mayPropose) =
                    (takes.GetProperty("questions"u8).GetBoolean(), takes.GetProperty("problems"u8).GetBoolean(), takes.GetProperty("solutions"u8).GetBoolean());
                if (_mayAsk && Once(ref _asked, oneIn: 10)) Do(90, () => CallAsync(nameof(SessionHub.Ask), new { text = words.Questions[number % words.Questions.Count], sent = Next() }, cancel), cancel);
                if (_mayNote && Once(ref _noted, oneIn: 12)) Do(120, () => CallAsync(nameof(SessionHub.Note), new { text = words.Problems[number % words.Problems.Count], sent = Next() }, cancel), cancel);
                break;
            case "polls":
                foreach (var poll in shown.EnumerateArray()) Vote(poll, cancel);
                break;
            case "ranking":
                foreach (var ranking in shown.EnumerateArray()) Rank(ranking, cancel);
                break;
            case "questions":
                foreach (var question in shown.EnumerateArray()) Support(question, cancel);
                break;
            case "problems" when _mayPropose && shown.GetArrayLength() > 0 && Once(ref _proposed, oneIn: 15):
                var problem = shown[number % shown.GetArrayLength()].GetProperty("id"u8).GetGuid();
                var solution = words.Solutions[number % words.Solutions.Count];
                Do(150, () => CallAsync(nameof(SessionHub.Propose), new { text = solution.Text, expected = solution.Expected, problem, sent = Next() }, cancel), cancel);
                break;
        }
    }

    private void Vote(JsonElement poll, CancellationToken cancel)
    {
        if (poll.GetProperty("state"u8).GetString() != "open" || poll.GetProperty("binding"u8).GetBoolean() || !IsNew(poll)) return;
        var (id, options) = (poll.GetProperty("id"u8).GetGuid(), poll.GetProperty("options"u8).GetArrayLength());
        var choice = 1 + Math.Min(_chance.Next(options), _chance.Next(options));   // first options are chosen more often: a result with a shape
        Do(15, () => CallAsync(nameof(SessionHub.Vote), new { poll = id, choices = new[] { choice }, sent = Next() }, cancel), cancel);
    }

    private void Rank(JsonElement ranking, CancellationToken cancel)
    {
        if (!ranking.GetProperty("open"u8).GetBoolean() || !IsNew(ranking)) return;
        var (id, problems) = (ranking.GetProperty("id"u8).GetGuid(), ranking.GetProperty("problems"u8).GetArrayLength());
        if (ranking.GetProperty("method"u8).GetString() == "points")
        {
            var left = ranking.GetProperty("points"u8).GetInt32();
            var points = new int[problems];
            while (left-- > 0) points[Math.Min(_chance.Next(problems), _chance.Next(problems))]++;
            var given = points.Select((point, i) => new[] { i + 1, point }).Where(pair => pair[1] > 0).ToArray();
            Do(30, () => CallAsync(nameof(SessionHub.Rank), new { ranking = id, points = given, sent = Next() }, cancel), cancel);
            return;
        }

        var order = Enumerable.Range(1, problems).OrderBy(problem => problem + _chance.Next(problems)).ToList();
        var pairs = order.SelectMany((one, i) => order.Skip(i + 1).Select(other => new[] { one, other })).ToArray();
        Do(30, () => CallAsync(nameof(SessionHub.Rank), new { ranking = id, pairs, sent = Next() }, cancel), cancel);
    }

    private void Support(JsonElement question, CancellationToken cancel)
    {
        if (question.GetProperty("answered"u8).GetBoolean() || !IsNew(question) || _chance.Next(4) > 0) return;
        var id = question.GetProperty("id"u8).GetGuid();
        Do(60, () => CallAsync(nameof(SessionHub.Support), new { question = id, up = true }, cancel), cancel);
    }

    private async Task CallAsync(string method, object argument, CancellationToken cancel)
    {
        for (var tries = 0; tries < 5 && _line is { } line; tries++)
        {
            var answer = await line.CallAsync(method, argument, cancel);
            if (CodeOf(answer) != "busy")
            {
                count.Answers(method, CodeOf(answer));
                return;
            }
            await WaitAsync(5, cancel);
        }
    }

    private void Do(int withinSeconds, Func<Task> act, CancellationToken cancel)
    {
        var wait = TimeSpan.FromSeconds(_chance.NextDouble() * withinSeconds * pace);
        _ = DoAsync();

        async Task DoAsync()
        {
            try
            {
                await Task.Delay(wait, cancel);
                await act();
            }
            catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or ObjectDisposedException)
            {
                // The line broke, or it is over: who comes back answers what is asked then.
            }
        }
    }

    /// <summary>Not everybody speaks: one of so many does, and once.</summary>
    private bool Once(ref bool done, int oneIn)
    {
        if (done) return false;
        done = true;
        return _chance.Next(oneIn) == 0;
    }

    private bool IsNew(JsonElement thing)
    {
        lock (_lock) return _done.Add(thing.GetProperty("id"u8).GetGuid());
    }

    /// <summary>Of messages, which only grows.</summary>
    private long Next() => Interlocked.Increment(ref _sent);

    private static string CodeOf(JsonElement answer) => answer.TryGetProperty("code"u8, out var code) ? code.GetString() ?? "" : "";

    private Task WaitAsync(int withinSeconds, CancellationToken cancel) => Task.Delay(TimeSpan.FromSeconds(Random.Shared.NextDouble() * withinSeconds * pace), cancel);
}
