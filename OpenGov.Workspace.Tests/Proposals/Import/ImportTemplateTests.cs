using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Proposals.Import;

public sealed class ImportTemplateTests
{
    [Theory]
    [InlineData("ar-MA")]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task The_import_recognises_every_column_of_its_own_template(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        await using var database = new TestDatabase();
        var plan = new Plan(2, new LocalText("الخطة الثانية"), 2021, 2023);
        plan.AddTheme(1, new LocalText("العدالة المنفتحة"), []);
        await database.AddAsync(plan);
        var text = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<ProposalsTexts>>();

        var file = await new ImportTemplate(database.Store, text).ReadAsync(await database.ActorAsync(Role.Secretariat), 2);

        var sheets = new SheetReader().Read(file.Value!).Sheets;
        Assert.Equal(2, sheets.Count);
        var table = ProposalTable.Propose(sheets[0])!;
        Assert.Equal(
            [ProposalField.Title, ProposalField.Text, ProposalField.Theme, ProposalField.Channel, ProposalField.Session,
             ProposalField.Date, ProposalField.AuthorName, ProposalField.AuthorContact, ProposalField.Institutions],
            table.Mapping.Columns.Select(column => column.Field!.Value));
        Assert.Equal("العدالة المنفتحة", sheets[1].Rows[1][2].Text);
    }
}
