using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Dashboard;

/// <summary>Reading: every published page, in each language, for search engines.</summary>
public sealed class SiteMap(Store store)
{
    /// <summary>A site map holds at most 50,000 addresses; each page is there in three languages.</summary>
    private const int Most = 15_000;

    public Task<Result<string>> ReadAsync(Actor actor, Func<string, string> whole, CancellationToken cancel = default) =>
        store.ReadAsync<string>(this, actor, async (db, _) =>
        {
            var pages = new List<string> { PublicAddress.Home, "/public/decisions", "/public/open-data" };
            foreach (var plan in await db.Plans.Where(p => p.CalendarPublishedAt != null).OrderByDescending(p => p.Number)
                         .Select(p => new { p.Id, p.Number, HasRegister = p.RegisterPublishedAt != null }).ToListAsync(cancel))
            {
                var address = $"/public/plans/{plan.Number}";
                pages.Add(address);
                var meetings = await db.CommitteeMeetings.Where(m => m.PlanId == plan.Id && m.State == MeetingState.Published).OrderBy(m => m.Number).Select(m => m.Number).ToListAsync(cancel);
                if (meetings.Count > 0) pages.AddRange(meetings.Select(number => $"{address}/meetings/{number}").Prepend($"{address}/meetings"));
                if (await db.ConsultationSessions.AnyAsync(s => s.PlanId == plan.Id, cancel)) pages.Add($"{address}/sessions");
                if (await db.Commitments.AnyAsync(c => c.PlanId == plan.Id, cancel)) pages.Add($"{address}/commitments");
                pages.AddRange((await (
                    from card in db.CommitmentCards
                    join commitment in db.Commitments on card.CommitmentId equals commitment.Id
                    where card.PlanId == plan.Id && db.CardReviews.Any(review => review.CardId == card.Id && review.PublishedAt != null)
                    orderby commitment.Number
                    select commitment.Number).ToListAsync(cancel)).SelectMany(number => new[] { $"{address}/commitments/{number}", $"{address}/chain/commitment/{number}" }));
                if (await db.PublicConsultations.AnyAsync(one => one.PlanId == plan.Id && one.ApprovedAt != null, cancel)) pages.AddRange([$"{address}/consultation", $"{address}/consultation/comments"]);
                if (await db.PlanAdoptions.AnyAsync(one => one.PlanId == plan.Id && one.AdoptedAt != null, cancel)) pages.AddRange([$"{address}/adopted", $"{address}/follow-up"]);
                if (!plan.HasRegister) continue;

                pages.Add($"{address}/proposals");
                pages.AddRange((await db.Proposals.Published(db, plan.Id).OrderBy(p => p.Number).Select(p => p.Number).Take(Most).ToListAsync(cancel))
                    .Select(number => $"{address}/proposals/{number}"));
            }

            return Written(pages.Take(Most), whole);
        }, cancel);

    private static string Written(IEnumerable<string> pages, Func<string, string> whole)
    {
        var text = new StringBuilder();
        using (var map = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            map.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var page in pages)
                foreach (var language in Language.All)
                {
                    map.WriteStartElement("url");
                    map.WriteElementString("loc", whole(PublicAddress.In(language, page)));
                    map.WriteEndElement();
                }

            map.WriteEndElement();
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text;
    }
}
