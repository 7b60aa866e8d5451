using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Accounts for the people of the example, by function; entered by one click in Development.</summary>
internal sealed class LoadPeople(Store store, BodyDirectory bodies)
{
    public async Task<PeopleOfExample> RunAsync(CancellationToken cancel)
    {
        var (byKey, known) = (new Dictionary<string, Guid>(), new Dictionary<(Guid, Standing), Guid>());
        foreach (var person in ExampleFiles.People())
        {
            // The secretariat works in a ministry and speaks for no body: only who sits on a side is granted one.
            var body = person is { Body: { } key, Side: not null } ? bodies.ByKey(key) : (Guid?)null;
            var account = (await new OpenExampleAccount(store).RunAsync(
                Actor.System, person.Function, person.Role, person.Side, body, cancel: cancel)).Value();
            byKey[person.Key] = account;
            if (body is { } seated && person.Seat is { } seat) known[(seated, Enum.Parse<Standing>(seat, ignoreCase: true))] = account;
        }
        return new PeopleOfExample(byKey, known);
    }
}

/// <param name="ByStanding">Those whom the committee knows as principal or deputy of a body.</param>
internal sealed record PeopleOfExample(
    IReadOnlyDictionary<string, Guid> ByKey, IReadOnlyDictionary<(Guid Body, Standing Standing), Guid> ByStanding)
{
    public Actor this[string key] => Actor.Of(ByKey[key]);
}
