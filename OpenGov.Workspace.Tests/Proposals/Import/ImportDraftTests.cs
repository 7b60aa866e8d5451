namespace OpenGov.Workspace.Proposals.Import;

public sealed class ImportDraftTests
{
    private static readonly string[] Headers = ["العنوان", "المحور", "ملاحظات"];

    [Fact]
    public void A_mended_file_keeps_what_was_said_of_the_columns_and_starts_its_cells_anew()
    {
        var draft = Open(Headers, ["نشر", "؟", "نص المقترح"]).Map(3, ProposalField.Text).Mend("B2", "1");

        var mended = ImportDraft.Open(new ProposalFile("again.xlsx", TestWorkbook.Of(Headers, ["نشر", "2", "نص المقترح"])), draft);

        Assert.Equal([3], mended.Mapping.Of(ProposalField.Text));
        Assert.Equal("2", mended.TextAt("B2"));
    }

    [Fact]
    public void A_file_with_other_headings_proposes_its_own_columns()
    {
        var draft = Open(Headers, ["نشر", "1", "نص"]).Map(3, ProposalField.Text);

        var other = ImportDraft.Open(new ProposalFile("other.xlsx", TestWorkbook.Of(["Titre", "Thème"], ["publier", "1"])), draft);

        Assert.Equal([1], other.Mapping.Of(ProposalField.Title));
        Assert.Empty(other.Mapping.Of(ProposalField.Text));
    }

    [Fact]
    public void A_cell_mended_is_read_in_place_of_the_files_and_can_be_taken_back()
    {
        var draft = Open(Headers, ["نشر", "؟"]).Mend("B2", "1");

        Assert.Equal("1", draft.Table!.Sheet.Rows[1][2].Text);
        Assert.Equal("؟", draft.TakeBack("B2").Table!.Sheet.Rows[1][2].Text);
    }

    [Fact]
    public void A_cell_past_the_end_of_its_row_can_be_written()
    {
        var draft = Open(Headers, ["نشر"]).Mend("C2", "نص");

        Assert.Equal("نص", draft.Table!.Sheet.Rows[1][3].Text);
    }

    [Fact]
    public void A_csv_file_in_doubt_has_no_table_before_somebody_chose_a_line()
    {
        var draft = ImportDraft.Open(new ProposalFile("doubt.csv", "titre;texte,thème\r\npublier;nos idées,1\r\n"u8.ToArray()));

        Assert.Null(draft.Table);
        Assert.NotNull(draft.ReadAs(draft.Reading.Candidates[0].Choice).Table);
    }

    private static ImportDraft Open(params string[][] rows) => ImportDraft.Open(new ProposalFile("proposals.xlsx", TestWorkbook.Of(rows)));
}
