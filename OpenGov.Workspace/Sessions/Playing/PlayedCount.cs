using System.Collections.Concurrent;

namespace OpenGov.Workspace.Sessions;

/// <summary>What made-up participants have done so far.</summary>
internal sealed class PlayedCount
{
    private readonly ConcurrentDictionary<string, int> _answers = new();
    private int _in, _broken;
    private string _waits = "";

    public int In => _in;
    public int BrokenLines => _broken;

    /// <summary>Why they are not let in; empty when they are.</summary>
    public string WaitsFor => _waits;

    public void Enters()
    {
        Interlocked.Increment(ref _in);
        _waits = "";
    }

    public void Leaves() => Interlocked.Decrement(ref _in);

    public void Broken() => Interlocked.Increment(ref _broken);

    public void Waits(string code) => _waits = code;

    public void Answers(string method, string code) => _answers.AddOrUpdate(code == "ok" ? method : $"{method} {code}", 1, (_, known) => known + 1);

    public string Answered => string.Join(" · ", _answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key} {answer.Value}"));
}
