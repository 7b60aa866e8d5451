using FsCheck;
using FsCheck.Fluent;

namespace OpenGov.Workspace.Platform.Texts;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("\u202Egpj.exe", "gpj.exe")]
    [InlineData("\u2066abc\u2069 \u202Adef\u202C", "abc def")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("سطر\r\nثان\rثالث", "سطر\nثان\nثالث")]
    [InlineData("e\u0301", "é")]
    [InlineData("قانون \u200F31.13", "قانون \u200F31.13")]
    [InlineData("👩‍⚖️", "👩‍⚖️")]
    public void Overrides_and_controls_go_and_the_writing_stays(string typed, string expected)
    {
        Assert.True(SafeText.TryClean(typed, out var clean));

        Assert.Equal(expected, clean);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_rejected() =>
        Assert.All(["\uD83D", "a\uDE00b", "\uD83D\u202E\uDE00", "\uD83D\uD83D\uDE00"], typed => Assert.False(SafeText.TryClean(typed, out _)));

    [Fact]
    public void A_name_is_one_line_with_single_spaces()
    {
        SafeText.TryCleanLine("  فاطمة \r\n الزهراء\t", out var clean);

        Assert.Equal("فاطمة الزهراء", clean);
    }

    [Fact]
    public void What_was_cleaned_is_clean() =>
        Prop.ForAll<string>(text => text is null || !SafeText.TryClean(text, out var once)
                || SafeText.TryClean(once, out var twice) && twice == once)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
