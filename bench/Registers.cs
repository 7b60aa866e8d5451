using OpenGov.Workspace.Proposals;

namespace OpenGov.Bench;

internal static class Registers
{
    public static async Task<IReadOnlyList<Measured>> MeasureAsync()
    {
        await using var register = await LargeRegister.OfAsync(100_000);
        var list = new ProposalList(register.Store);
        var lines = new List<Measured>();
        foreach (var (what, filter) in new (string, ProposalFilter)[]
        {
            ("first page", new ProposalFilter()),
            ("page 1,500", new ProposalFilter { Page = 1_500 }),
            ("one theme and channel", new ProposalFilter { Theme = 3, Channel = Channel.Session }),
            ("not examined", new ProposalFilter { Eligibility = Eligibility.NotExamined }),
            ("a word searched for", new ProposalFilter { Search = "معطيات مفتوحة" }),
        })
        {
            var taken = await Timing.OfAsync(() => list.ReadAsync(register.Secretariat, register.Plan.Number, filter));
            lines.Add(new($"register page at 100,000 proposals: {what} (p95)", taken.P95(), "ms", 50));
        }

        return lines;
    }
}
