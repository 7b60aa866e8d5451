namespace OpenGov.Workspace.Platform.Texts;

public sealed class CountingTests
{
    [Theory]
    [InlineData(0, "zero"), InlineData(1, "one"), InlineData(2, "two"), InlineData(3, "few"), InlineData(10, "few")]
    [InlineData(11, "many"), InlineData(99, "many"), InlineData(100, "other"), InlineData(102, "other")]
    [InlineData(103, "few"), InlineData(111, "many"), InlineData(1000, "other")]
    public void Arabic_has_six_forms(long number, string form) => Assert.Equal(form, Counting.Form(Language.Arabic, number));

    [Theory]
    [InlineData(0, "one"), InlineData(1, "one"), InlineData(2, "other"), InlineData(1_000_000, "many")]
    public void French_counts_nothing_as_one(long number, string form) => Assert.Equal(form, Counting.Form(Language.French, number));

    [Theory]
    [InlineData(0, "other"), InlineData(1, "one"), InlineData(2, "other")]
    public void English_has_two_forms(long number, string form) => Assert.Equal(form, Counting.Form(Language.English, number));

    [Theory]
    [InlineData("ar", 1, "عنصر جديد واحد"), InlineData("ar", 2, "عنصران جديدان"), InlineData("ar", 5, "5 عناصر جديدة")]
    [InlineData("ar", 30, "30 عنصرا جديدا"), InlineData("ar", 100, "100 عنصر جديد"), InlineData("ar", 0, "0 عنصر جديد")]
    [InlineData("fr", 0, "0 nouvelle entrée"), InlineData("fr", 3, "3 nouvelles entrées"), InlineData("en", 1, "1 new entry")]
    public void A_counted_text_takes_the_form_of_its_number(string language, long number, string text)
    {
        using var reading = new Reading(language);

        Assert.Equal(text, reading.Texts<Shell.ShellTexts>().Count("NewRows", number));
    }

    [Theory, InlineData(1, "خيار واحد على الأكثر"), InlineData(2, "خياران على الأكثر"), InlineData(3, "3 خيارات على الأكثر"), InlineData(12, "12 خيارا على الأكثر")]
    public void Two_things_are_said_in_the_dual(long number, string text)
    {
        using var reading = new Reading("ar");

        Assert.Equal(text, reading.Texts<Sessions.PlanningTexts>().Count("Polls.UpTo", number));
    }
}
