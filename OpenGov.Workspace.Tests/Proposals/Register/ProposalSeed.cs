using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals;

/// <summary>Fills a register with as many proposals as a measurement needs: made-up texts of 40 words, common and rare ones as in real texts.</summary>
/// <remarks>Put straight into the tables; the same number gives the same register.</remarks>
public static class ProposalSeed
{
    private static readonly string[] Stems =
        ["ميزانية", "شفافية", "معطيات", "جماعة", "مواطن", "خدمات", "نشر", "مشاركة", "صحة", "تعليم", "بيئة", "ماء", "نقل", "شباب", "نساء", "عدالة"];

    public static async Task FillAsync(TestDatabase database, Plans.Plan plan, int count, Guid? commitmentId = null)
    {
        var random = new Random(count);
        foreach (var part in Enumerable.Range(1, count).Chunk(5000))
            await database.AddAsync([.. part.Select(number => One(random, plan, number, commitmentId))]);
    }

    private static Proposal One(Random random, Plans.Plan plan, int number, Guid? commitmentId)
    {
        var theme = plan.Themes[random.Next(plan.Themes.Count)].Id;
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(_ => Word(random)));
        var proposal = new Proposal(
            plan.Id, number, theme, (Channel)random.Next(2), $"مقترح {number} {Word(random)}", text,
            new DateOnly(2021, 1, 1).AddDays(random.Next(90)));
        switch (random.Next(4))
        {
            case 1: proposal.Accept(); break;
            case 2: proposal.Decline(NonAcceptance.NotPreciseOrClear, "غير دقيق"); break;
            case 3 when commitmentId is { } commitment:
                proposal.Accept();
                proposal.Include(commitment, "أدرج");
                break;
        }

        return proposal;
    }

    /// <summary>A few words are in most texts, most words in a few: the rank falls with the square of chance.</summary>
    private static string Word(Random random)
    {
        var rank = (int)(Math.Pow(random.NextDouble(), 2) * 6000);
        var stem = Stems[rank % Stems.Length];
        return rank < Stems.Length ? "ال" + stem : $"{stem}{(char)('ا' + (rank / Stems.Length % 20))}{(char)('ب' + (rank / 320 % 20))}";
    }
}
