using FsCheck;
using FsCheck.Fluent;

namespace OpenGov.Workspace.Platform.Texts;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("الإدارة", "الادارة")]
    [InlineData("منفتحة", "منفتحه")]
    [InlineData("الحكومـــة", "الحكومة")]
    [InlineData("الحُكُومَةُ", "الحكومة")]
    [InlineData("مستشفى", "مستشفي")]
    [InlineData("ﻻ", "لا")]
    [InlineData("ﷲ", "الله")]
    [InlineData("آسفي", "أسفي")]
    [InlineData("ٱلعدالة", "العدالة")]
    [InlineData("أڭادير", "أكادير")]
    [InlineData("محور ٣", "محور 3")]
    [InlineData("محور ۳", "محور 3")]
    [InlineData("\u202Eالعدالة\u202C\u200F", "العدالة")]
    [InlineData("Œuvre", "OEUVRE")]
    [InlineData("Équité  -  «territoriale»", "equite territoriale")]
    [InlineData("ｔｉｔｌｅ", "Title")]
    [InlineData("l'accès", "L’ACCES")]
    public void Spellings_of_one_text_fold_to_one_form(string one, string other) =>
        Assert.Equal(Folding.Fold(other), Folding.Fold(one));

    [Theory]
    [InlineData("منفتحة", "مفتوحة")]
    [InlineData("ماء", "ما")]
    [InlineData("7", "17")]
    public void Different_words_stay_different(string one, string other) =>
        Assert.NotEqual(Folding.Fold(other), Folding.Fold(one));

    [Fact]
    public void The_folded_form_has_single_spaces_and_no_marks() =>
        Assert.Equal("الولوج للمعلومه 2 acces a l information", Folding.Fold("  الولوج لِلمعلومة\t(٢) : Accès à l’information !"));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Prop.ForAll<string>(text => text is null || Folding.Fold(Folding.Fold(text)) == Folding.Fold(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void Folding_any_character_twice_changes_nothing()
    {
        var changed = Enumerable.Range(0, 0x10000).Select(c => Folding.Fold($"a{(char)c}b"))
            .Where(folded => Folding.Fold(folded) != folded);

        Assert.Empty(changed);
    }

    [Fact]
    public void Every_decimal_digit_is_written_0_to_9() =>
        Assert.Equal("0123456789 0123456789 07", Folding.Digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0７"));
}
