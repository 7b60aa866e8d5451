using System.Reflection;

namespace OpenGov.Workspace.Platform.Texts;

public sealed class SentencesTests
{
    public static TheoryData<string> AllRefusals => new(
        from type in typeof(Refusal).Assembly.GetTypes()
        where type.Name.EndsWith("Refusals", StringComparison.Ordinal)
        from refusal in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where refusal.FieldType == typeof(Refusal)
        select ((Refusal)refusal.GetValue(null)!).Key);

    [Theory, MemberData(nameof(AllRefusals))]
    public void Every_refusal_is_said_in_words(string key)
    {
        using var reading = new Reading("ar");
        var (folder, name) = (key.Split('.')[0], key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]);

        Assert.True(Sentences.Classes.ContainsKey(folder), $"there is no {folder}Texts");
        var texts = Sentences.Classes[folder];
        Assert.False(Reading.Factory.Create(texts)[$"Refusal.{name}"].ResourceNotFound, $"{folder}Texts lacks Refusal.{name}");
    }

    [Fact]
    public void A_key_leads_to_the_texts_of_its_folder()
    {
        using var reading = new Reading("fr");

        Assert.Equal("Administration", new Sentences(Reading.Factory).Of("Shell.Side.Administration"));
    }

    [Fact]
    public void A_key_that_leads_nowhere_shows_itself() =>
        Assert.Equal("Nowhere.Refusal.Gone", new Sentences(Reading.Factory).Of(new Refusal("Nowhere.Gone")));
}
