using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session of plan 7 with its 140-minute programme, a lead and a deputy of each side, and a member of a side who leads nothing.</summary>
public sealed record CockpitScene(Guid SessionId, Guid PlanId, Guid BodyId, Actor Lead, Actor OtherLead, Actor Deputy, Actor Member)
{
    public const string LeadName = "منسقة عن الإدارات", OtherLeadName = "منسق عن المجتمع المدني", DeputyName = "نائب منسق المجتمع المدني";

    public static readonly IReadOnlyList<(string Title, int Minutes)> Programme =
        [("الافتتاح", 10), ("التحسيس بالحكومة المنفتحة", 20), ("عرض المنهجية", 10), ("عرض المحور", 30), ("جمع الأفكار والمقترحات", 60), ("الاختتام", 10)];

    public static async Task<CockpitScene> FillAsync(Database database)
    {
        var begun = await database.BeginAsync();
        await using var transaction = begun.Value!;
        var (db, at) = (transaction.Db, DateTime.UtcNow.Date.AddDays(-2));
        var plan = new Plan(7, new LocalText("الخطة السابعة"), 2040, 2044, PlanWork.Creation);
        plan.AddTheme(1, new LocalText("الولوج إلى المعلومات", "Accès à l’information", "Access to information"), []);
        var bodies = Sides.Both.Select(side => new Body(side, side is Side.Administration ? BodyKind.Agency : BodyKind.Association, new LocalText($"هيئة {side}"))).ToList();
        var people = new[] { LeadName, OtherLeadName, DeputyName, "عضوة لا تسير اللقاء" }.Select(name => Account.Of(new LocalText(name), "ar", at, isExample: true)).ToList();
        Side[] sides = [Side.Administration, Side.CivilSociety, Side.CivilSociety, Side.Administration];
        db.Add(plan);
        db.AddRange(bodies);
        db.AddRange(people);
        await db.SaveChangesAsync();
        db.AddRange(people.Select((person, i) => new Grant(person.Id, Role.Member, DateOnly.FromDateTime(at), sides[i], bodies[(int)sides[i]].Id)));
        var session = new ConsultationSession(plan.Id, 1, plan.Themes[0].Id, bodies[1].Id, Dates.DayOf(DateTime.UtcNow));
        db.Add(session);
        db.AddRange(Programme.Select((item, i) => new ProgrammeItem(plan.Id, i + 1, new LocalText(item.Title), item.Minutes, [])));
        await db.SaveChangesAsync();
        db.AddRange(people.Take(3).Select((person, i) => new SessionLead(session.Id, person.Id, sides[i], isDeputy: i == 2)));
        await db.SaveChangesAsync();
        await transaction.CommitAsync(default);
        return new CockpitScene(
            session.Id, plan.Id, bodies[0].Id, Actor.Of(people[0].Id), Actor.Of(people[1].Id), Actor.Of(people[2].Id), Actor.Of(people[3].Id));
    }
}
