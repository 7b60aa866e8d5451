using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Record;

public sealed class RecordListTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_record_is_read_a_page_at_a_time_newest_first_without_a_gap(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var member = await database.ActorAsync(Role.Member, Side.CivilSociety);
        await RecordSamples.FillAsync(database, 70);
        var list = new RecordList(database.Store);

        var first = (await list.ReadAsync(member, new RecordFilter())).Value!;
        var second = (await list.ReadAsync(member, new RecordFilter(), first.Lines[^1].Seq)).Value!;

        Assert.Equal(Enumerable.Range(1, 70).Reverse().Select(i => (long)i), first.Lines.Concat(second.Lines).Select(line => line.Seq));
        Assert.Equal((true, false), (first.HasOlder, second.HasOlder));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Lines_are_chosen_by_plan_person_step_day_and_thing(Engine engine)
    {
        await using var database = new TestDatabase(engine);
        var member = await database.ActorAsync(Role.Member, Side.CivilSociety);
        await RecordSamples.FillAsync(database, 3);
        await new AskForRedaction(database.Store).RunAsync(member, 2, "reason");
        var today = Dates.DayOf(DateTime.UtcNow);

        Assert.Equal(4, await CountAsync(new RecordFilter(Plan: RecordSamples.Plan)));
        Assert.Equal(1, await CountAsync(new RecordFilter(Person: member.AccountId)));
        Assert.Equal(0, await CountAsync(new RecordFilter(Folder: "Proposals")));
        Assert.Equal(4, await CountAsync(new RecordFilter(Folder: "Record", Day: today)));
        Assert.Equal(0, await CountAsync(new RecordFilter(Day: today.AddDays(-1))));
        Assert.Equal(4, await CountAsync(new RecordFilter(About: RecordSamples.Subject)));
        Assert.Equal(0, await CountAsync(new RecordFilter(About: Guid.NewGuid())));

        async Task<int> CountAsync(RecordFilter filter) =>
            (await new RecordList(database.Store).ReadAsync(member, filter)).Value!.Lines.Count;
    }

    [Fact]
    public async Task What_happened_to_accounts_is_the_secretariat_s_to_see_and_nothing_is_the_public_s()
    {
        await using var database = new TestDatabase();
        await new OpenExampleAccount(database.Store).RunAsync(Actor.System, new LocalText("x"), Role.Observer);
        var list = new RecordList(database.Store);

        var member = await list.ReadAsync(await database.ActorAsync(Role.Member, Side.CivilSociety), new RecordFilter());
        var secretariat = await list.ReadAsync(await database.ActorAsync(Role.Secretariat), new RecordFilter());
        var nobody = await list.ReadAsync(Actor.Public, new RecordFilter());

        Assert.Equal((0, 1), (member.Value!.Lines.Count, secretariat.Value!.Lines.Count));
        Assert.Equal(AccessRefusals.NotAllowed, nobody.Refusal);
    }

    [Theory]
    [InlineData("ar-MA", "طلب حجب تفاصيل السطر 12: \u2068قرار\u2069")]
    [InlineData("fr-FR", "a demandé le retrait des détails de la ligne 12\u00a0: \u2068قرار\u2069")]
    [InlineData("en-GB", "asked that the details of line 12 be taken out: \u2068قرار\u2069")]
    public void A_line_is_a_sentence_in_the_reader_s_language_with_what_was_typed_kept_apart(string language, string sentence)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);

        Assert.Equal(sentence, Sentences().Of("Record.AskForRedaction", Encoding.UTF8.GetBytes("""{"entry":12,"reason":"قرار"}""")));
    }

    [Fact]
    public void A_committee_s_own_name_is_said_in_the_reader_s_language_and_a_lost_detail_as_dots()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("fr-FR");

        Assert.Equal("…\u00a0: \u2068Rabat\u2069", Sentences().Of("Record.AskForRedaction",
            Encoding.UTF8.GetBytes("""{"reason":{"ar":"الرباط","fr":"Rabat"}}""")).Replace("a demandé le retrait des détails de la ligne ", "", StringComparison.Ordinal));
    }

    /// <summary>A use-case that writes to the record must be readable there.</summary>
    [Fact]
    public void Every_use_case_has_its_sentence_in_the_record()
    {
        var missing =
            from type in typeof(RecordEntry).Assembly.GetTypes()
            from run in type.GetMethods().Where(method => method.Name is "RunAsync")
            where run.GetParameters() is [var first, ..] && first.ParameterType == typeof(Actor)
            let action = AuthorizationMatrix.NameOf(type)
            where Texts.Sentences.Classes.ContainsKey(action.Split('.')[0])
            from language in Language.All
            where !HasSentence(action, language) && !LeavesNoLine(type)
            select $"{action}: Record.{type.Name} ({language.Code})";

        Assert.Empty(missing.Distinct());
    }

    /// <summary>What is nobody's business but the person's own says so in its source.</summary>
    private static bool LeavesNoLine(Type type) =>
        Directory.EnumerateFiles(ArchitectureTests.Source, type.Name + ".cs", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file).Contains("LeaveUnrecorded(", StringComparison.Ordinal));

    private static bool HasSentence(string action, Language language)
    {
        CultureInfo.CurrentUICulture = language.Culture;
        var (folder, name) = (action.Split('.')[0], action.Split('.')[1]);
        return Texts.Sentences.Classes.TryGetValue(folder, out var type)
            && !Localizers().Create(type)[$"Record.{name}"].ResourceNotFound;
    }

    private static RecordSentences Sentences()
    {
        var texts = Localizers();
        return new RecordSentences(texts, new Dates(new StringLocalizer<TextsTexts>(texts), TimeProvider.System), new Sentences(texts));
    }

    private static IStringLocalizerFactory Localizers() =>
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizerFactory>();
}
