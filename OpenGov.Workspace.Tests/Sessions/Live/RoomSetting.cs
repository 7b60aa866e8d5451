using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>A session of a plan with a lead of each side, in any database.</summary>
public sealed record RoomSetting(Guid SessionId, Guid PlanId, Guid OtherSessionId, Actor Lead, Actor OtherLead)
{
    public static async Task<RoomSetting> FillAsync(Database database, int planNumber = 3)
    {
        var begun = await database.BeginAsync();
        await using var transaction = begun.Value!;
        var (db, at) = (transaction.Db, new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc));
        var plan = new Plan(planNumber, new LocalText("الخطة الثالثة"), 2024, 2028, PlanWork.Review);
        plan.AddTheme(1, new LocalText("الولوج إلى المعلومات", "Accès à l’information", "Access to information"), []);
        var bodies = Sides.Both.Select(side => new Body(side, side is Side.Administration ? BodyKind.Agency : BodyKind.Association, new LocalText($"هيئة {side} {planNumber}"))).ToList();
        var people = Sides.Both.Select(side => Account.Of(new LocalText($"منسق {side} {planNumber}"), "ar", at, isExample: true)).ToList();
        db.Add(plan);
        db.AddRange(bodies);
        db.AddRange(people);
        await db.SaveChangesAsync();
        db.AddRange(people.Select((person, i) => new Grant(person.Id, Role.Member, DateOnly.FromDateTime(at).AddDays(-1), Sides.Both[i], bodies[i].Id)));
        var sessions = Enumerable.Range(1, 2).Select(number => new ConsultationSession(plan.Id, number, plan.Themes[0].Id, bodies[1].Id, new DateOnly(2026, 11, 20))).ToList();
        db.AddRange(sessions);
        await db.SaveChangesAsync();
        foreach (var session in sessions)
            db.AddRange(people.Select((person, i) => new SessionLead(session.Id, person.Id, Sides.Both[i], isDeputy: false)));
        await db.SaveChangesAsync();
        await transaction.CommitAsync(default);
        return new RoomSetting(sessions[0].Id, plan.Id, sessions[1].Id, Actor.Of(people[0].Id), Actor.Of(people[1].Id));
    }

    public static NewPoll Poll(int options = 3, int most = 1, bool binding = false) => new(
        new LocalText("ما أولوية الولوج إلى المعلومات؟", "Quelle priorité ?"), [.. Enumerable.Range(1, options).Select(i => new LocalText($"خيار {i}", $"Option {i}"))], most, binding);
}
