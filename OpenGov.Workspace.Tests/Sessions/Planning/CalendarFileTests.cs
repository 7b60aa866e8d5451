using System.Text;

namespace OpenGov.Workspace.Sessions;

/// <summary>Calendar files, read back as a calendar program reads them.</summary>
public sealed class CalendarFileTests
{
    private static readonly Guid Id = Guid.Parse("0199f9a0-0000-7000-8000-000000000004");

    private static CalendarFile File(string summary, int sequence = 3) =>
        new(Id, sequence, Utc(9, 0), Utc(11, 20), Utc(0, 0), "ar", summary);

    [Fact]
    public void Every_text_comes_back_as_it_was()
    {
        const string Place = "بيت الجمعيات؛ شارع محمد الخامس, الرباط; الطابق 2\\ب\nقرب المحطة";
        var entry = Read(File("لقاء تشاوري: العدالة المنفتحة والولوج إلى المعلومة 🎉 وحماية المعطيات ذات الطابع الشخصي") with { Location = Place, Address = "https://espace.example.ma/public/plans/4/sessions/4?lang=ar" });

        Assert.Equal(Place, entry["LOCATION"]);
        Assert.Equal("لقاء تشاوري: العدالة المنفتحة والولوج إلى المعلومة 🎉 وحماية المعطيات ذات الطابع الشخصي", entry["SUMMARY"]);
        Assert.Equal("https://espace.example.ma/public/plans/4/sessions/4?lang=ar", entry["URL"]);
        Assert.Equal(("20281020T090000Z", "20281020T112000Z"), (entry["DTSTART"], entry["DTEND"]));
    }

    [Fact]
    public void Lines_end_as_the_standard_says_and_are_no_longer_than_75_octets()
    {
        var text = File(string.Concat(Enumerable.Repeat("الحكومة المنفتحة ", 30))).ToString();

        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', text);   // no letter was cut in two
    }

    [Fact]
    public void A_later_file_replaces_an_earlier_one_and_a_cancelled_session_says_so()
    {
        var (before, after) = (Read(File("لقاء")), Read(File("لقاء", 4) with { IsCancelled = true }));

        Assert.Equal(before["UID"], after["UID"]);
        Assert.Equal(("3", "4"), (before["SEQUENCE"], after["SEQUENCE"]));
        Assert.Equal(("CONFIRMED", "CANCELLED"), (before["STATUS"], after["STATUS"]));
    }

    [Fact]
    public async Task Moving_a_session_raises_the_sequence_and_keeps_the_identity()
    {
        await using var scene = await PlannedScene.MakeAsync();
        var before = await scene.ViewAsync();

        await new CorrectSessionCall(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id, PlannedScene.Call with { StartsAt = new TimeOnly(15, 0) }, PlannedScene.Call);
        var moved = await scene.ViewAsync();
        await new CorrectSession(scene.Database.Store).RunAsync(
            scene.Secretariat, scene.Id, new NewSession(scene.Plan, 4, moved.Theme.Id, scene.Organiser, new DateOnly(2028, 11, 3)), moved.Version);
        var postponed = await scene.ViewAsync();

        Assert.True(before.Sequence < moved.Sequence && moved.Sequence < postponed.Sequence);
        Assert.Equal(new DateTime(2028, 11, 3, 14, 0, 0, DateTimeKind.Utc), postponed.Planned!.Start);
    }

    private static DateTime Utc(int hour, int minute) => new(2028, 10, 20, hour, minute, 0, DateTimeKind.Utc);

    /// <summary>Unfolds the lines and undoes the escapes, as RFC 5545 says.</summary>
    private static Dictionary<string, string> Read(CalendarFile file) => file.ToString().Replace("\r\n ", "", StringComparison.Ordinal)
        .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(line => (Name: line[..line.IndexOfAny([':', ';'])], Value: line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]))
        .Where(line => line.Name is not ("BEGIN" or "END"))
        .ToDictionary(line => line.Name, line => Unescape(line.Value));

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
            text.Append(value[i] is not '\\' ? value[i] : value[++i] is 'n' or 'N' ? '\n' : value[i]);
        return text.ToString();
    }
}
