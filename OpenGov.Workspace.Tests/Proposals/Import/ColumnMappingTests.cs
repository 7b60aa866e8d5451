
namespace OpenGov.Workspace.Proposals.Import;

public sealed class ColumnMappingTests
{
    [Theory]
    [InlineData("الرقم|عنوان المقترح|نص المقترح|المحور|القناة|اللقاء|تاريخ الإيداع|صاحب المقترح|البريد الإلكتروني|المؤسسات المعنية|الجهة")]
    [InlineData("N°|Intitulé de la proposition|Description|Thématique|Canal|Rencontre de concertation|Date de dépôt|Nom et prénom|Courriel|Institution(s) concernée(s)|Région")]
    [InlineData("No.|Title|Proposal|Theme|Channel|Consultation session|Submitted on|Author|E-mail|Institutions concerned|Region")]
    [InlineData("ر.ت|الموضوع|المقترحات|المحاور|قناة المشاركة|رقم اللقاء|التاريخ|الإسم الكامل|الهاتف|الإدارة المعنية|الجهات")]
    [InlineData("Numéro de la proposition|Titre de la proposition|Texte de la proposition|Thème de la proposition|Source de la proposition|Numéro de session|Date de la session|Auteur de la proposition|Email de l'auteur|Ministère concerné|Région de l'auteur")]
    [InlineData("الرقم / N°|العنوان / Titre|المقترح / Proposition|المحور / Axe|القناة / Canal|الورشة / Atelier|التاريخ / Date|الاسم / Nom|الهاتف / Tél|المؤسسة / Institution|الجهة / Région")]
    public void Headers_in_three_languages_propose_the_same_eleven_fields(string headers)
    {
        var mapping = Propose(headers.Split('|'));

        Assert.Equal(
            [ProposalField.Number, ProposalField.Title, ProposalField.Text, ProposalField.Theme, ProposalField.Channel, ProposalField.Session,
             ProposalField.Date, ProposalField.AuthorName, ProposalField.AuthorContact, ProposalField.Institutions, ProposalField.Region],
            mapping.Columns.Select(c => c.Field!.Value));
    }

    [Fact]
    public void A_header_nobody_knows_is_listed_as_unmapped_and_a_blank_column_is_not_listed()
    {
        var mapping = Propose(["Titre", "", "Budget estimé", "Thématque"]);

        Assert.Equal(["Budget estimé"], mapping.Unmapped.Select(c => c.Header));
        Assert.Equal([1, 0, 0.5], mapping.Columns.Select(c => c.Confidence));
    }

    [Fact]
    public void A_field_claimed_twice_goes_to_the_surer_column_unless_its_parts_join()
    {
        var mapping = Propose(["Texte de la proposition", "Proposition", "Nom", "Prénom"]);

        Assert.Equal([null, ProposalField.Text, ProposalField.AuthorName, ProposalField.AuthorName], mapping.Columns.Select(c => c.Field));
    }

    [Fact]
    public void A_person_s_choice_takes_the_field_from_the_column_that_had_it()
    {
        var mapping = Propose(["Titre", "Budget"]).With(2, ProposalField.Title);

        Assert.Equal([null, ProposalField.Title], mapping.Columns.Select(c => c.Field));
        Assert.Equal([null, null], mapping.With(2, null).Columns.Select(c => c.Field));
    }

    [Fact]
    public void The_header_is_found_below_titles_merged_rows_and_numbers()
    {
        var file = new TestWorkbook().Sheet("s", TestWorkbook.Rows(
            ["المملكة المغربية"], ["سجل المقترحات الواردة حول المحور الثالث من الخطة الوطنية", "", ""], ["تاريخ التحيين", "04/03/2025"],
            ["الرقم", "عنوان المقترح", "المحور"], ["1", "نشر الميزانية", "5"]),
            "<mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"A2:F2\"/></mergeCells>").Bytes();
        var sheet = new SheetReader().Read(file).Sheets.Single();

        Assert.Equal(new HeaderRow(3, 4, Sure: true), HeaderFinder.Find(sheet));
        Assert.Equal(new HeaderRow(0, 1, Sure: true), HeaderFinder.At(sheet, 1));
        Assert.Null(HeaderFinder.At(sheet, 40));
    }

    [Fact]
    public void A_header_of_two_rows_is_read_through_its_merged_cells()
    {
        var file = new TestWorkbook().Sheet("s", TestWorkbook.Rows(
            ["Titre", "Thème", "Auteur", ""], ["", "", "Nom", "Email"], ["t", "1", "n", "e@x.ma"]),
            "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:D1\"/></mergeCells>").Bytes();
        var sheet = new SheetReader().Read(file).Sheets.Single();
        var header = HeaderFinder.Find(sheet)!;

        Assert.Equal(2, header.Number);
        Assert.Equal([ProposalField.Title, ProposalField.Theme, ProposalField.AuthorName, ProposalField.AuthorContact],
            ColumnMapping.Propose(sheet, header).Columns.Select(c => c.Field!.Value));
    }

    [Fact]
    public void A_table_whose_words_are_unknown_is_shown_to_a_person()
    {
        var sheet = new SheetReader().Read(TestWorkbook.Of(["Liste"], ["xx", "yy", "zz"], ["1", "2", "3"])).Sheets.Single();

        Assert.Equal(new HeaderRow(1, 2, Sure: false), HeaderFinder.Find(sheet));
    }

    private static ColumnMapping Propose(string[] headers)
    {
        var sheet = new SheetReader().Read(TestWorkbook.Of(headers)).Sheets.Single();
        return ColumnMapping.Propose(sheet, HeaderFinder.Find(sheet)!);
    }
}
