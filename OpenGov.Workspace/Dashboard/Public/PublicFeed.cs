using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
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
public sealed class PublicFeed(Store store, RecordSentences sentences)
{
    private const int Most = 50;

    private static readonly string[] Always = ["Plans.PublishCalendar", "Plans.PublishRegister", "Cards.PublishCard", "Committee.PublishMinutes"];

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
            var lines = await db.Record.Where(entry => entry.PlanId == plan.Id && told.Contains(entry.Action) && entry.Payload != null)
                .OrderByDescending(entry => entry.Seq).Take(Most).Select(entry => new { entry.Seq, entry.At, entry.Action, entry.SubjectId, entry.Payload }).ToListAsync(cancel);
            var subjects = lines.ConvertAll(line => line.SubjectId);
            var proposals = await db.Proposals.Where(p => subjects.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Number, cancel);

            var page = $"/public/plans/{number}";
            var text = new StringBuilder();
            using (var atom = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
            {
                atom.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
                atom.WriteAttributeString("xml", "lang", null, Language.Current.Code);
                atom.WriteElementString("id", whole($"{page}/decisions.atom"));
                atom.WriteElementString("title", Clean(plan.Title.Here));
                atom.WriteElementString("updated", Moment(lines.Count > 0 ? lines[0].At : plan.CalendarPublishedAt!.Value));
                Link(atom, "self", whole(PublicAddress.Of($"{page}/decisions.atom")));
                Link(atom, "alternate", whole(PublicAddress.Of(page)));
                foreach (var line in lines)
                {
                    atom.WriteStartElement("entry");
                    atom.WriteElementString("id", string.Create(CultureInfo.InvariantCulture, $"{whole(page)}#{line.Seq}"));
                    atom.WriteElementString("title", Clean(sentences.Of(line.Action, line.Payload)));
                    atom.WriteElementString("updated", Moment(line.At));
                    atom.WriteStartElement("author");
                    atom.WriteElementString("name", Clean(plan.Title.Here));
                    atom.WriteEndElement();
                    Link(atom, "alternate", whole(PublicAddress.Of(proposals.TryGetValue(line.SubjectId, out var proposal) ? $"{page}/proposals/{proposal}" : page)));
                    atom.WriteEndElement();
                }

                atom.WriteEndElement();
            }

            return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text;
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
}
