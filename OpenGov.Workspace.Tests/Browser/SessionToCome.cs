using System.Collections.Concurrent;
using System.Globalization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Browser;

/// <summary>A session of the second plan that is still to come, published, with a form that asks everything; and somebody who has registered.</summary>
internal sealed record SessionToCome(Guid Id, string Number, string Token)
{
    private static readonly ConcurrentDictionary<WorkspaceApp, SessionToCome> Made = new();

    /// <param name="today">The session takes place today, so that people can be checked in.</param>
    public static SessionToCome In(WorkspaceApp app, bool today = false) => Made.GetOrAdd(app, _ => MakeAsync(app, today).GetAwaiter().GetResult());

    private static async Task<SessionToCome> MakeAsync(WorkspaceApp app, bool today)
    {
        var plan = (await app.Get<PlanSheet>().ReadAsync(Actor.System, 2)).Value!;
        var list = (await app.Get<SessionList>().ReadAsync(Actor.System, 2)).Value!;
        var number = list.Sessions.Max(session => session.Number) + 1;
        var now = Dates.Local(DateTime.UtcNow);
        var id = (await app.Get<EnterSession>().RunAsync(Actor.System, new NewSession(
            list.PlanId, number, plan.Themes[0].Id, list.Sessions[0].OrganiserId, DateOnly.FromDateTime(now).AddDays(today ? 0 : 20))
        {
            Institutions = list.Sessions[0].Institutions,
        })).Value;
        var start = today ? new TimeOnly(23, 59) : new TimeOnly(10, 0);
        Check(await app.Get<PlanSession>().RunAsync(Actor.System, id, new SessionCall(
            MeetingForm.Hybrid, start, "بيت الجمعيات، الرباط", "https://meet.example.ma/11", "MA-04", new LocalText("جمعيات الجهة"))));
        Check(await app.Get<AddSpeaker>().RunAsync(Actor.System, id, new LocalText("خبيرة في الولوج إلى المعلومة"), list.Sessions[0].OrganiserId));
        Check(await app.Get<AddSessionDocument>().RunAsync(Actor.System, id, new LocalText("ورقة تأطيرية"), "https://example.ma/a.pdf"));
        Check(await app.Get<AddSessionPoll>().RunAsync(Actor.System, id, new LocalText("ما الأولوية؟"), [new LocalText("النشر"), new LocalText("التكوين")]));
        Check(await app.Get<SetRegistration>().RunAsync(Actor.System, id, new RegistrationTerms(
            [.. Enum.GetValues<RegistrationField>().Select(field => new AskedField(field, field is RegistrationField.Name))], new LocalText("أوافق على استعمال ما أكتبه لإعداد اللقاء"), 40), null));
        Check(await app.Get<PublishSession>().RunAsync(Actor.System, id));
        var token = await app.Get<Register>().RunAsync(Actor.Public, id, new RegistrationAnswers(ComesAs.Academia, "باحثة", "جامعة"), consents: true, "ar");
        return new SessionToCome(id, number.ToString(CultureInfo.InvariantCulture), token.Value!);
    }

    private static void Check(Result result) => Assert.Null(result.Refusal);
}
