using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Reports.Typst;

namespace OpenGov.Workspace.Reports;

/// <summary>The chain of each commitment in the book of the adopted plan, read back as a reader's program would.</summary>
public sealed class ChainPaperTests
{
    [Fact]
    public async Task The_adopted_plan_says_each_step_of_the_chain_and_links_to_its_public_page()
    {
        await using var scene = await ChainScene.WithAsync();
        await scene.WholeAsync();
        using var worker = TypstWorkerTests.Worker(new());
        using var files = new AdoptedFile(scene.Adoption.Database.Store, new CardFiles(worker, new Microsoft.Extensions.Localization.StringLocalizer<CardsTexts>(Reading.Factory), TimeProvider.System));
        foreach (var language in Language.All)
        {
            var made = await files.ReadAsync(Actor.Public, 3, 1, ReportFormat.Pdf, language, "https://espace.example.ma");
            Assert.Null(made.Refusal);
            var pdf = Path.Combine(scene.Adoption.Database.Folder, $"plan-{language.Code}.pdf");
            await File.WriteAllBytesAsync(pdf, made.Value!);

            var wording = CardOrder.Words(language, CardTemplate.Ministry);
            var text = Flat(DebianPackage.Run("poppler-utils", "pdftotext", pdf, "-"));
            foreach (var words in new[] { "chapter.chain", "Stage.Problem", "Stage.Comment", "Stage.FinalText", "Outcome.Disposition.Included", "Outcome.Card.Published", "Outcome.Outcome.NoChange" })
                Assert.Contains(Flat(wording.Label(words)), text, StringComparison.Ordinal);
            Assert.All([ChainScene.Problem, ChainScene.Comment, ChainScene.Answer], words => Assert.Contains(Flat(words), text, StringComparison.Ordinal));

            var links = DebianPackage.Run("poppler-utils", "pdfinfo", "-url", pdf);
            foreach (var page in new[] { "chain/commitment/2", "proposals/1", "commitments/2", "consultation/comments?", "adopted?edition=1" })
                Assert.Contains($"https://espace.example.ma/public/plans/3/{page}", links, StringComparison.Ordinal);
        }
    }

    /// <summary>Without spaces, isolates and vowel marks, which extraction moves.</summary>
    private static string Flat(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.IsLetterOrDigit(c)));
}
