using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The committee of the third plan: 9 + 9 seats, and who was there for each in the capacity of principal or deputy.</summary>
internal sealed class LoadCommittee(Store store, Words words, BodyDirectory bodies, PeopleOfExample people)
{
    public async Task<Guid> RunAsync(CancellationToken cancel)
    {
        var seated = ExampleFiles.Bodies().Where(body => body.SeatOfCommittee3).ToList();
        var perSide = seated.Count(body => body.Side is Side.Administration);
        var term = (await new OpenTerm(store).RunAsync(
            Actor.System, new NewTerm(words["لجنة الإشراف على الخطة الوطنية الثالثة للحكومة المنفتحة"], perSide), cancel)).Value();

        var seats = new Dictionary<Guid, Guid>();
        foreach (var body in seated.Select(body => bodies.ByKey(body.Key)))
            seats[body] = (await new SeatBody(store).RunAsync(Actor.System, term, body, null, cancel)).Value();

        foreach (var person in ExampleFiles.Review().Attendees.Where(person => person.Seat is not null))
        {
            var (body, standing) = (bodies.ByName(person.Body), Enum.Parse<Standing>(person.Seat!, ignoreCase: true));
            var account = people.ByStanding.TryGetValue((body, standing), out var id) ? id : (Guid?)null;
            var named = new NewRepresentative(seats[body], standing, words.Maybe(person.Function), account);
            (await new NameRepresentative(store).RunAsync(Actor.System, named, cancel)).Value();
        }
        return term;
    }
}
