using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Reading: what was decided and published about a plan, newest first, for programs that tell people of news (Atom, RFC 4287).</summary>
/// <remarks>Each entry is a line of the record, said without who did it.</remarks>
public sealed class PublicFeed(Store store, RecordSentences sentences, IStringLocalizer<PublicTexts> text, TimeProvider clock)
{
    private const int Most = 50;

    private static readonly string[] Always =
    [
        "Plans.PublishCalendar", "Plans.PublishRegister", "Cards.PublishCard", "Committee.PublishMinutes",
        "Adoption.ApproveConsultation", "Adoption.PublishConsultationSummary", "Adoption.SignAdoption", "Adoption.EnterTransmission",
    ];

    /// <summary>Told once the register is public.</summary>
    private static readonly string[] OfRegister =
        ["Proposals.AcceptProposals", "Proposals.DeclineProposals", "Proposals.LeaveOutProposals", "Proposals.IncludeProposals", "Proposals.LetPublicSee"];

    /// <param name="whole">Makes an address of ours one that other programs can open.</param>
    public Task<Result<string>> ReadAsync(Actor actor, int number, Func<string, string> whole, CancellationToken cancel = default) =>
        store.ReadAsync<string>(this, actor, async (db, _) =>
        {
            var plan = await db.Plans.Where(p => p.Number == number && p.CalendarPublishedAt != null)
                .Select(p => new { p.Id, p.Title, p.CalendarPublishedAt, p.RegisterPublishedAt }).FirstOrDefaultAsync(cancel);
            if (plan is null) return PlansRefusals.NoSuchPlan;

            string[] told = plan.RegisterPublishedAt is null ? Always : [.. Always, .. OfRegister];
            var lines = (await db.Record.Where(entry => entry.PlanId == plan.Id && told.Contains(entry.Action) && entry.Payload != null)
                .OrderByDescending(entry => entry.Seq).Take(2 * Most).Select(entry => new { entry.Seq, entry.At, entry.Action, entry.SubjectId, entry.Payload }).ToListAsync(cancel))
                .FindAll(line => AdoptionNews.IsPublic(line.Action, line.Payload!));
            var subjects = lines.ConvertAll(line => line.SubjectId);
            var proposals = await db.Proposals.Where(p => subjects.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Number, cancel);

            var page = $"/public/plans/{number}";
            var news = lines.ConvertAll(line => new News(
                string.Create(CultureInfo.InvariantCulture, $"{line.Seq}"), line.At, sentences.Of(AdoptionNews.ToldAs(line.Action, line.Payload!), line.Payload),
                proposals.TryGetValue(line.SubjectId, out var proposal) ? $"{page}/proposals/{proposal}" : page + AdoptionNews.PageOf(line.Action, line.Payload!)));
            news.AddRange((await AdoptionNews.ClosedAsync(db, plan.Id, Dates.DayOf(clock.GetUtcNow().UtcDateTime), cancel))
                .Select(closed => new News($"consultation-{closed.Number}", closed.At, text["Feed.ConsultationClosed", closed.Number], $"{page}/consultation")));
            news = [.. news.OrderByDescending(one => one.At).Take(Most)];

            var written = new StringBuilder();
            using (var atom = XmlWriter.Create(written, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
            {
                atom.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
                atom.WriteAttributeString("xml", "lang", null, Language.Current.Code);
                atom.WriteElementString("id", whole($"{page}/decisions.atom"));
                atom.WriteElementString("title", Clean(plan.Title.Here));
                atom.WriteElementString("updated", Moment(news.Count > 0 ? news[0].At : plan.CalendarPublishedAt!.Value));
                Link(atom, "self", whole(PublicAddress.Of($"{page}/decisions.atom")));
                Link(atom, "alternate", whole(PublicAddress.Of(page)));
                foreach (var one in news)
                {
                    atom.WriteStartElement("entry");
                    atom.WriteElementString("id", $"{whole(page)}#{one.Id}");
                    atom.WriteElementString("title", Clean(one.Said));
                    atom.WriteElementString("updated", Moment(one.At));
                    atom.WriteStartElement("author");
                    atom.WriteElementString("name", Clean(plan.Title.Here));
                    atom.WriteEndElement();
                    Link(atom, "alternate", whole(PublicAddress.Of(one.Page)));
                    atom.WriteEndElement();
                }

                atom.WriteEndElement();
            }

            return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + written;
        }, cancel);

    private static void Link(XmlWriter atom, string rel, string href)
    {
        atom.WriteStartElement("link");
        atom.WriteAttributeString("rel", rel);
        atom.WriteAttributeString("href", href);
        atom.WriteEndElement();
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Isolates are for screens; news readers show them as boxes.</summary>
    private static string Clean(string said) => said.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    /// <param name="Id">Within the plan.</param>
    private sealed record News(string Id, DateTime At, string Said, string Page);
}
