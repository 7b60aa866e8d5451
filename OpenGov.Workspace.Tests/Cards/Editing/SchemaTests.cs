using System.Text.Json;

namespace OpenGov.Workspace.Cards;

/// <summary>Rules that the schema file itself must keep, each of which lost text or hung an editor when it was broken.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement File = JsonDocument.Parse(
        System.IO.File.ReadAllText(Path.Combine(ArchitectureTests.Source, "Cards", "Editing", "schema.json"))).RootElement;

    private static IEnumerable<JsonProperty> Nodes => File.GetProperty("nodes").EnumerateObject();

    [Fact]
    public void A_card_has_every_section_once_and_in_order()
    {
        var card = TestCard.Of(["مشكلة"], TestCard.First);

        Assert.Equal(
            ["title", "meta", "problem", "causes", "done", "solution", "results", "values", "activities", "indicators", "resources", "contact"],
            card.Content.Select(section => section.Type.Name));
    }

    /// <summary>Pasting into an inline node with content hung the tab.</summary>
    [Fact]
    public void Nothing_within_a_line_has_content_of_its_own() =>
        Assert.DoesNotContain(Nodes, node => node.Value.TryGetProperty("inline", out _) && node.Value.TryGetProperty("content", out _));

    /// <summary>Other exclusions give inverses that are not exact.</summary>
    [Fact]
    public void A_mark_excludes_only_itself() =>
        Assert.DoesNotContain(File.GetProperty("marks").EnumerateObject(), mark => mark.Value.TryGetProperty("excludes", out _));

    [Fact]
    public void Deleting_a_section_is_refused()
    {
        var card = TestCard.Of(["مشكلة"]);
        var at = 0;
        foreach (var section in card.Content)
        {
            Assert.False(TestCard.Delete(at, at + section.Size).Apply(card).Ok, section.Type.Name);
            at += section.Size;
        }
    }

    [Fact]
    public void A_part_that_must_be_there_can_be_made_without_knowing_anything()
    {
        foreach (var node in Nodes.Where(node => node.Value.TryGetProperty("attrs", out var attributes)
            && attributes.EnumerateObject().Any(rule => !rule.Value.TryGetProperty("default", out _))))
            Assert.Contains(Nodes, parent => parent.Value.TryGetProperty("content", out var content) && content.GetString() == node.Name + "*");
    }

    /// <summary>Text direction is kept for each block: "auto" is wrong for an empty one, for digits, and after a Latin acronym.</summary>
    [Fact]
    public void Every_block_of_text_can_say_its_direction() =>
        Assert.All(
            Nodes.Where(node => node.Value.TryGetProperty("content", out var content) && content.GetString() == "text*"),
            node => Assert.True(node.Value.GetProperty("attrs").TryGetProperty("dir", out _), node.Name));

    [Theory]
    [InlineData("paragraph block*", "paragraph", true)]
    [InlineData("paragraph block*", "paragraph quote bullet_list", true)]
    [InlineData("paragraph block*", "quote", false)]
    [InlineData("paragraph block*", "", false)]
    [InlineData("(paragraph | quote){1,3}", "quote paragraph quote", true)]
    [InlineData("(paragraph | quote){1,3}", "quote paragraph quote quote", false)]
    [InlineData("paragraph{2,}", "paragraph", false)]
    [InlineData("paragraph{2,}", "paragraph paragraph paragraph paragraph", true)]
    [InlineData("paragraph{2}", "paragraph paragraph paragraph", false)]
    [InlineData("title? (quote paragraph+)+", "quote paragraph paragraph quote paragraph", true)]
    [InlineData("title? (quote paragraph+)+", "title quote paragraph quote", false)]
    public void An_expression_says_which_children_a_node_may_have(string expression, string children, bool taken)
    {
        NodeType[] types = [.. new[] { "paragraph", "quote", "bullet_list", "title" }.Select((name, index) => new NodeType(name, index, inline: false, []))];
        var match = ContentExpression.Compile(expression, name => name == "block" ? types[..3] : [types.Single(type => type.Name == name)], types.Length);

        foreach (var child in children.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            match = match?.Match(types.Single(type => type.Name == child));

        Assert.Equal(taken, match?.IsValidEnd ?? false);
    }
}
