using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals.Import;

public sealed class DuplicateHintsTests
{
    private static readonly Dictionary<string, Guid> Nothing = [];

    [Fact]
    public void The_same_words_spelt_otherwise_are_an_exact_duplicate() =>
        Assert.Equal([new DuplicateHint(2, 1, null, Exact: true)],
            DuplicateHints.Find([Row(1, "نشر معطيات الإدارة المنفتحة"), Row(2, "نشر مُعطيات الادارة المنفتحه !")], Nothing));

    [Fact]
    public void A_text_that_shares_most_words_is_a_near_duplicate() =>
        Assert.Equal([new DuplicateHint(3, 1, null, Exact: false)], DuplicateHints.Find(
            [Row(1, "نشر جميع معطيات ميزانية الجماعات الترابية على بوابة البيانات المفتوحة كل سنة"),
             Row(2, "إحداث خلية لتلقي شكايات المرتفقين بكل جماعة ترابية مع نشر الأجوبة"),
             Row(3, "نشر جميع معطيات ميزانية الجماعات الترابية على بوابة البيانات المفتوحة كل شهر")], Nothing));

    [Fact]
    public void A_proposal_already_in_the_register_is_named()
    {
        var id = Guid.NewGuid();

        Assert.Equal([new DuplicateHint(1, null, id, Exact: true)],
            DuplicateHints.Find([Row(1, "Équité territoriale")], new Dictionary<string, Guid> { [Folding.Fold("EQUITE TERRITORIALE")] = id }));
    }

    [Fact]
    public void Short_texts_are_only_duplicates_when_they_are_equal() =>
        Assert.Empty(DuplicateHints.Find([Row(1, "نشر الميزانية السنوية"), Row(2, "نشر الميزانية الشهرية")], Nothing));

    private static ProposalRow Row(int row, string text) =>
        new(row, null, text, text, null, Channel.Portal, "", null, "", "", [], "");
}
