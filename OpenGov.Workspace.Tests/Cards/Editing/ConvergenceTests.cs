using System.Diagnostics;
using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>Two to six of the real editors on one card, with delays, undo, lost answers and sending again, against the authority.</summary>
public sealed class ConvergenceTests(ITestOutputHelper output)
{
    [Fact(Timeout = FuzzPrograms.TimeLimit)]
    public async Task However_late_and_however_often_all_editors_end_with_the_authority_s_document()
    {
        var sessions = 500 * FuzzPrograms.Times;
        using var node = FuzzPrograms.Start("convergence", $"--sessions {sessions}");
        var errors = node.StandardError.ReadToEndAsync();

        var (clock, authority, result) = (Stopwatch.StartNew(), new AuthorityOverLines(FuzzPrograms.SchemaOf), "");
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("""{"k":"done",""", StringComparison.Ordinal)) result = line;
            else await node.StandardInput.WriteLineAsync(authority.Answer(line));
        }

        Assert.Equal("", await errors);
        output.WriteLine($"seed {FuzzPrograms.Seed}, {clock.Elapsed.TotalSeconds:0.0} s: {result}");
        using var json = JsonDocument.Parse(result);
        var (counts, first) = (json.RootElement.GetProperty("counts"), json.RootElement.GetProperty("first").ToString());
        foreach (var schema in counts.EnumerateObject())
        {
            int Count(string name) => schema.Value.GetProperty(name).GetInt32();
            Assert.True(Count("errors") == 0, first);
            Assert.Equal(0, Count("diverged"));
            Assert.Equal(0, Count("refused"));
            Assert.Equal(sessions / 2, Count("sessions"));
            Assert.True(Count("reverted") > sessions && Count("repeated") > sessions / 2 && Count("differed") > 0, "The cases are too tame.");
        }

        // The card's schema keeps the rules under which every undo is exact.
        Assert.Equal(0, counts.GetProperty("card").GetProperty("patches").GetInt32());
    }
}
