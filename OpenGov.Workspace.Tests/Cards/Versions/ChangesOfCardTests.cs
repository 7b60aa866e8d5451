using Microsoft.Extensions.DependencyInjection;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

public sealed class ChangesOfCardTests
{
    [Theory]
    [InlineData("ar", "أُضيف", "غير محدد")]
    [InlineData("fr", "Ajouté", "Non précisé")]
    [InlineData("en", "Added", "Not said")]
    public async Task Changes_are_marked_for_the_eye_and_said_in_words(string language, string added, string notSaid)
    {
        var before = new DraftText("ar", "بوابة") { Sections = new Dictionary<string, string> { ["problem"] = "المعطيات متفرقة." } };
        var after = before with { Start = new DateOnly(2026, 3, 1), Sections = new Dictionary<string, string> { ["problem"] = "المعطيات مبعثرة." }, Activities = [new("جرد المعطيات")] };

        var page = await Rendered.AsAsync<ChangesOfCard>(language,
            ("Comparison", CardComparison.Of(WrittenCard.Of(before.ToDocument()), WrittenCard.Of(after.ToDocument()))), ("Bodies", new Dictionary<Guid, LocalText>()));

        var problem = page.QuerySelector("#change-problem")!;
        Assert.Equal("متفرقة", problem.QuerySelector("del")!.LastChild!.TextContent);
        Assert.Equal("مبعثرة", problem.QuerySelector("ins")!.LastChild!.TextContent);
        Assert.All(page.QuerySelectorAll("del, ins"), change => Assert.NotNull(change.QuerySelector(".visually-hidden")));
        Assert.Contains(added, page.QuerySelector("#change-activities")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(notSaid, page.QuerySelector("#change-meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".changes-summary li").Length);
    }
}
